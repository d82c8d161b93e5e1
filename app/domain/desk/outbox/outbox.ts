// The outbox as organisers see it, and the demonstration's mailbox: what they can be asked, and what their pages show.
import { z } from "zod";
import { hiddenId, orEmpty } from "~/domain/ground/fields/typed-values";
import {
  type LetterAudience,
  type LetterState,
  letterState,
} from "~/domain/ground/letters/letters";

/** What the outbox page may be asked; anything else is left out. */
export const outboxQuestion = z.object({
  state: letterState.optional().catch(undefined),
  to: z.string().trim().max(254).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type OutboxQuestion = z.output<typeof outboxQuestion>;

/** What the demonstration's mailbox may be asked. */
export const mailboxQuestion = outboxQuestion.pick({ to: true, page: true });
export type MailboxQuestion = z.output<typeof mailboxQuestion>;

const whichLetters = "Choose which letters to try again";

/** The form that queues letters again: one by its id, or all of the conference that failed or are held back. */
export const tryAgainForm = z
  .object({
    intent: z.enum(["one", "all", "held"], whichLetters).default("one"),
    letter: orEmpty(hiddenId(whichLetters), ""),
  })
  .refine(({ intent, letter }) => (intent === "one") === (letter !== ""), whichLetters);

/** Which letters a form means: one by its id, or without one all that failed or all that are held back. */
export function tryAgainInput({ intent, letter }: z.output<typeof tryAgainForm>) {
  return intent === "one" ? { letterId: letter } : { held: intent === "held" };
}

/** How letters go out: by `mail`, to the demonstration's `mailbox`, or with nothing set up `nowhere`. */
export type WayOut = "mail" | "mailbox" | "nowhere";

/** A letter as the outbox shows it; its moments are words, and empty where there is none. */
export type OutboxLetter = {
  id: string;
  to: string;
  subject: string;
  /** Null where the letter holds a secret. */
  text: string | null;
  /** What it said is forgotten, so that it cannot be sent again. */
  forgotten: boolean;
  state: LetterState;
  attempts: number;
  lastError: string | null;
  attachments: string[];
  written: string;
  next: string;
  sent: string;
};

/** Letters that belong to no conference. */
export type OwnAudience = Exclude<LetterAudience, "conference">;

/** Whose letters an outbox holds: a conference's, those about write-ups, or everybody's own, such as signing in. */
export type OutboxOf =
  | { audience: "conference"; slug: string; name: string }
  | { audience: OwnAudience };

/** One page of an outbox. */
export type Outbox = {
  of: OutboxOf;
  /** How many letters are in each state, whatever was asked. */
  counts: Record<LetterState, number>;
  goOut: WayOut;
  /** Why no letters go out now, in words; null while they do. */
  trouble: string | null;
  /** How many letters were found, and on how many pages. */
  total: number;
  pages: number;
  letters: OutboxLetter[];
};

/** One page of the demonstration's mailbox, the newest letter first; its moments are words. */
export type Mailbox = MailboxQuestion & {
  total: number;
  pages: number;
  letters: {
    id: string;
    to: string;
    subject: string;
    text: string;
    at: string;
    attachments: { id: string; fileName: string; content: string }[];
  }[];
};
