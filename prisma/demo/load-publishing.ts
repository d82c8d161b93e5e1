// Loads the write-ups in all their states, and the edition of the bulletin that collects the published ones.
import type { Transaction } from "../../app/platform/db.server";
import { edition } from "./bulletin";
import type { LoadedConference } from "./load-conference";
import type { DemoWriteUp } from "./types";
import { writeUps } from "./write-ups";

const midday = (date: string) => new Date(`${date}T12:00:00Z`);

/** Writes the write-ups and the edition. */
export async function loadPublishing(
  tx: Transaction,
  past: LoadedConference,
  next: LoadedConference,
  moment: Date,
): Promise<void> {
  const ids = new Map<string, string>();
  const people = new Map(
    (await tx.person.findMany({ select: { id: true, email: true } })).map((person) => [
      person.email,
      person.id,
    ]),
  );
  const personOf = (email: string) => {
    const id = people.get(email);
    if (!id) throw new Error(`The demonstration has nobody called ${email}.`);
    return id;
  };
  for (const writeUp of writeUps) {
    const conference = writeUp.conference === "past" ? past : next;
    const sessionId = conference.sessions.get(writeUp.session ?? "")?.id ?? null;
    const row = await tx.writeUp.create({
      data: {
        ...wordsOf(writeUp),
        ...momentsOf(writeUp, moment),
        sessionId,
        authorId: personOf(writeUp.author),
        reviewerId: writeUp.reviewer ? personOf(writeUp.reviewer) : null,
      },
      select: { id: true },
    });
    ids.set(writeUp.slug, row.id);
  }
  await tx.edition.create({
    data: {
      number: edition.number,
      title: edition.title,
      introduction: edition.introduction,
      conferenceId: past.id,
      publishedAt: midday(edition.publishedOn),
      createdAt: midday(edition.publishedOn),
      items: {
        create: edition.sections.flatMap(({ heading, writeUps }) =>
          writeUps.map((slug, position) => ({
            writeUpId: ids.get(slug) ?? "",
            section: heading,
            position,
          })),
        ),
      },
    },
  });
}

function wordsOf(writeUp: DemoWriteUp) {
  const { slug, title, summary, situation, whatWasDone, partners, results, lessons } = writeUp;
  const { contact, theme, sector, region, state, authorLine } = writeUp;
  return {
    ...{ slug, title, summary, situation, whatWasDone, partners, results, lessons },
    ...{ contact, theme, sector, region, state, authorLine },
  };
}

/** Published ones have their own days; the others were written in the days before `moment`. */
function momentsOf(writeUp: DemoWriteUp, moment: Date) {
  const daysBefore = (days: number) => new Date(moment.getTime() - days * 24 * 3_600_000);
  const submittedAt = writeUp.submittedOn
    ? midday(writeUp.submittedOn)
    : writeUp.state === "draft"
      ? null
      : daysBefore(writeUp.state === "submitted" ? 2 : 5);
  const publishedAt = writeUp.publishedOn ? midday(writeUp.publishedOn) : null;
  const createdAt = submittedAt ?? daysBefore(1);
  const updatedAt = publishedAt ?? createdAt;
  return { createdAt, updatedAt, submittedAt, publishedAt, signedOffAt: publishedAt };
}
