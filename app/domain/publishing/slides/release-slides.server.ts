// Releasing slides to an audience, and taking a release back.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAudit } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { demand } from "~/domain/people/access/demand";
import { DomainError } from "~/domain/problem";
import { command } from "~/platform/db.server";
import type { Audience } from "./slides";

type OfConference = { conferenceSlug: string; slidesId: string };

/**
 * Releases a session's newest slides to an audience. Releasing twice is releasing once.
 *
 * @throws DomainError `forbidden`; `not-found` for slides of another conference, or without a version
 */
export function releaseSlides(
  actor: Actor,
  input: OfConference & { audience: Audience },
  now: Date,
): Promise<void> {
  demand(actor, "release-slides");
  const { audience } = input;
  return command((tx) =>
    changeRelease({ tx, actor, now }, input, {
      action: "slides-released",
      releasedAt: now,
      audience,
    }),
  );
}

/**
 * Takes a release back: nobody but speakers and organisers gets the file from then on.
 *
 * @throws DomainError as `releaseSlides`
 */
export function withdrawSlides(actor: Actor, input: OfConference, now: Date): Promise<void> {
  demand(actor, "release-slides");
  return command((tx) =>
    changeRelease({ tx, actor, now }, input, { action: "slides-withdrawn", releasedAt: null }),
  );
}

/** Changes whether slides are released and to whom, where that is a change. */
async function changeRelease(
  step: Step,
  { conferenceSlug, slidesId }: OfConference,
  { action, ...change }: { action: string; releasedAt: Date | null; audience?: Audience },
): Promise<void> {
  const { tx } = step;
  const slides = await tx.slides.findFirst({
    where: {
      id: slidesId,
      session: { conference: { slug: conferenceSlug } },
      versions: { some: {} },
    },
    select: {
      id: true,
      releasedAt: true,
      audience: true,
      session: { select: { conferenceId: true } },
    },
  });
  if (!slides) throw new DomainError("not-found", "There are no slides here.");
  const audience = change.audience ?? slides.audience;
  const sameRelease = Boolean(slides.releasedAt) === Boolean(change.releasedAt);
  if (sameRelease && audience === slides.audience) return;
  const releasedAt = sameRelease ? slides.releasedAt : change.releasedAt;
  await tx.slides.update({
    where: { id: slides.id },
    data: { ...change, releasedAt, ...(releasedAt ? {} : { announcedAt: null }) },
  });
  await recordAudit(step, {
    action,
    subjectKind: "slides",
    subjectId: slides.id,
    conferenceId: slides.session.conferenceId,
    facts: { audience },
  });
}
