// The demonstration's mailbox: every letter whole, in the order of writing, and kept.
import { expect, it, vi } from "vitest";
import { listSenders } from "~/domain/announcing/conferences/senders.server";
import { deliverDueLetters } from "~/domain/ground/letters/deliver.server";
import { type Letter, writeLetter } from "~/domain/ground/letters/write-letter.server";
import { command } from "~/platform/db.server";
import { makeConference, testNow } from "../../../../prisma/factories/factories";
import { countMailbox, getMailbox, getMailboxAttachment, listMailbox } from "./demo-mailbox.server";

vi.hoisted(() => {
  process.env.CONFERENCE_DEMO = "1";
});

const write = (letter: Partial<Letter>) =>
  command((tx) =>
    writeLetter(
      { tx, now: testNow },
      { to: "ada@example.org", kind: "test", subject: "A subject", text: "Hello", ...letter },
    ),
  );

it("holds every letter, newest first, sealed ones opened and never forgotten", async () => {
  const { id: conferenceId } = await makeConference({ name: "Crime & Order", current: true });
  const content = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  const attachment = { fileName: "one.ics", mediaType: "text/calendar; method=REQUEST", content };
  await write({ conferenceId, to: "grace@example.org", attachments: [attachment] });
  await write({
    secret: true,
    goodUntil: testNow,
    text: "Go to http://conference.test/sign-in/link/abc.\n\n123456",
  });
  await deliverDueLetters("ordinary", new Date(testNow.getTime() + 3_600_000), { listSenders });
  const letters = await listMailbox();
  expect(letters.map(({ to }) => to)).toEqual(["ada@example.org", "grace@example.org"]);
  expect(letters[0]).toMatchObject({
    subject: "A subject",
    text: "Go to http://conference.test/sign-in/link/abc.\n\n123456",
    links: ["http://conference.test/sign-in/link/abc"],
    attachments: [],
    at: testNow.toISOString(),
  });
  expect(letters[0]?.html).toContain("Crime &amp; Order");
  expect(letters[1]?.attachments).toMatchObject([attachment]);
  const download = await getMailboxAttachment(letters[1]?.attachments[0]?.id ?? "");
  expect(download).toEqual(attachment);
  expect((await listMailbox({ to: "GRACE" })).map(({ to }) => to)).toEqual(["grace@example.org"]);
  expect(await countMailbox("example.org")).toBe(2);
});

it("has 20 letters on a page, and the 21st on the next", async () => {
  const to = "many@example.org";
  for (let number = 21; number > 0; number -= 1) await write({ to, subject: `Letter ${number}` });
  const first = await getMailbox({ to, page: 1 });
  expect(first).toMatchObject({ total: 21, pages: 2 });
  expect(first.letters.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Letter ${index + 1}`),
  );
  const second = await getMailbox({ to, page: 2 });
  expect(second.letters.map(({ subject }) => subject)).toEqual(["Letter 21"]);
});
