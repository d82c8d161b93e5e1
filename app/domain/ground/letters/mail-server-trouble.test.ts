// What is known of a mail server that takes no mail.
import { expect, it } from "vitest";
import { mailServerTrouble, noteService, noteTrouble } from "./mail-server-trouble";

it("is told from the first run that no letter got through, until one does", () => {
  const now = new Date("2026-11-22T09:00:00Z");
  noteTrouble("It could not be reached.", now);
  expect(mailServerTrouble()).toEqual({ since: now, reason: "It could not be reached." });
  noteTrouble("It hung up.", new Date(now.getTime() + 2000));
  expect(mailServerTrouble()).toEqual({ since: now, reason: "It hung up." });
  noteService();
  expect(mailServerTrouble()).toBeNull();
});
