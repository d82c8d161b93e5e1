// Slides: what a speaker may upload, whom it can be for, and the sentences for those it is not for.
import { z } from "zod";
import { hiddenId } from "~/domain/ground/fields/typed-values";

/** Bytes of the largest file taken. */
export const mostSlidesBytes = 100 * 1024 * 1024;

/** The largest file taken, as sentences say it. */
export const mostSlidesSize = `${mostSlidesBytes / 1024 / 1024} MB`;

/** The kinds of file taken, by the ending of their names, each with its media type. */
export const slidesKinds = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;
export type SlidesKind = keyof typeof slidesKinds;

/** The kinds of file taken, as sentences name them: "PDF, PPTX or ODP". */
export const slidesKindNames = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
  Object.keys(slidesKinds).map((kind) => kind.toUpperCase()),
);

/** Whom released slides are for: those who were in the session, or everybody approved for the conference. */
export const audiences = ["attended", "delegates"] as const;
export type Audience = (typeof audiences)[number];

/** Minutes after the newest release of a conference when its delegates are written to, once for all released by then. */
export const announcedAfterMinutes = 2;

/** The audiences in words. */
export const audienceNames: Record<Audience, string> = {
  attended: "Delegates who were in the session",
  delegates: "Every delegate of the conference",
};

/** The audience that a stored word is; the narrower one for a word that is none. */
export function audienceOf(word: string): Audience {
  return audiences.find((audience) => audience === word) ?? "attended";
}

/** Protective markings, by the Government Security Classifications Policy; nothing above is taken. */
export const markings = ["OFFICIAL", "OFFICIAL-SENSITIVE"] as const;
export type Marking = (typeof markings)[number];

/** How far a session's slides are, for those who have to see to them. */
export type SlidesState = "needed" | "uploaded" | "released";

/** How far a session's slides are; slides without a version are still needed. */
export function slidesState(
  slides: { releasedAt: Date | null; versions: readonly unknown[] } | null,
): SlidesState {
  if (slides?.releasedAt) return "released";
  return slides && slides.versions.length > 0 ? "uploaded" : "needed";
}

/** What a speaker says of the file they upload. */
export const uploadForm = z.object({
  uploadId: z.uuid("Open this page again, then choose the file"),
  marking: z.enum(markings, "Select the marking of the slides"),
  consent: z.literal("yes", "Confirm that you may share this file"),
});

const slidesId = hiddenId("Open the page again");

/** What an organiser decides about slides: who gets them, or nobody any more. */
export const releaseForm = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("release"),
      slidesId,
      audience: z.enum(audiences, "Select whom the slides are for"),
    }),
    z.object({ intent: z.literal("withdraw"), slidesId }),
  ],
  "Choose what to do",
);

/** Facts about somebody who asks for slides. */
export type Asker = {
  /** Speaks in the session, or organises. */
  ownsOrOrganises: boolean;
  /** Has an approved registration for the conference. */
  approved: boolean;
  /** Was scanned at the session's door; or at the main door, for a plenary or with a place in the session. */
  wasThere: boolean;
};

/**
 * Why somebody may not have a file, as a sentence; null when they may.
 *
 * @param newest only the newest version is for delegates
 */
export function slidesRefusal(
  slides: { releasedAt: Date | null; audience: string; newest: boolean },
  asker: Asker,
  now: Date,
): string | null {
  if (asker.ownsOrOrganises) return null;
  if (!slides.releasedAt || slides.releasedAt > now)
    return "These slides have not been released yet.";
  if (!slides.newest) return "There is a newer version of these slides. Download that one.";
  if (!asker.approved) return "These slides are for delegates of the conference.";
  if (slides.audience === "attended" && !asker.wasThere)
    return "These slides are for the delegates who were in the session.";
  return null;
}

/** A file name that is safe to send: the last part of what was given, without control characters, at most 120 characters. */
export function safeFileName(given: string, kind: SlidesKind): string {
  const last = given.split(/[/\\]/).pop() ?? "";
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{Cc}\p{Cf}"*:<>?|]/gu, "")
    .replace(/^\.+/, "")
    .trim()
    .slice(0, 110);
  return `${stem || "slides"}.${kind}`;
}
