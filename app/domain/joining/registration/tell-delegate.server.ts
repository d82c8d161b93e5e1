// Tells the delegate of a change of a registration by letter, inside the command that made it.

import type { Step } from "~/domain/ground/audit/step";
import { writeLetter } from "~/domain/ground/letters/write-letter.server";
import type { LetterConference } from "./letters/facts";

/** What a letter about a registration can say. */
export type LetterFacts = {
  name: string;
  reference: string;
  conference: LetterConference & {
    slug: string;
    offerHours: number;
    choicesOpenAt: Date | null;
  };
};

/**
 * Queues one letter. Where nothing else is said, it tells how the registration stands now, so that it takes the place of an
 * older such letter that has not gone out.
 *
 * @param kind what kind of letter, such as `registration-approved`
 * @param write puts the facts into words
 * @param options `to` for another address than the registration's; `matter` for what else it tells of, null for what is told however
 *   often it happens; the rest as for `writeLetter`
 */
export async function tellDelegate(
  { tx, now }: Pick<Step, "tx" | "now">,
  registrationId: string,
  kind: string,
  write: (facts: LetterFacts) => { subject: string; text: string },
  options: { to?: string; secret?: boolean; onceKey?: string; matter?: string | null } = {},
): Promise<void> {
  const registration = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: {
      fullName: true,
      reference: true,
      email: true,
      personId: true,
      conferenceId: true,
      conference: {
        select: {
          slug: true,
          name: true,
          venue: true,
          address: true,
          startsOn: true,
          endsOn: true,
          timeZone: true,
          contactEmail: true,
          offerHours: true,
          choicesOpenAt: true,
        },
      },
    },
  });
  const { fullName: name, reference, conference } = registration;
  const { to = registration.email, matter = `registration:${registrationId}`, ...rest } = options;
  const { personId, conferenceId } = registration;
  const letter = write({ name, reference, conference });
  await writeLetter(
    { tx, now },
    { to, personId, conferenceId, kind, ...letter, ...rest, ...(matter ? { matter } : {}) },
  );
}
