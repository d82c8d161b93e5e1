// Whose badge lacks characters, through a real database.
import { expect, it } from "vitest";
import { makeConference, makeRegistration } from "../../../../prisma/factories/factories";
import { listUnprinted, unprintedOn } from "./unprinted.server";

it("lists those who come and whose name, job or organisation no font can print, and nobody else", async () => {
  const { id } = await makeConference();
  const make = async (badgeName: string, more: Record<string, string> = {}) =>
    (await makeRegistration(id, { fullName: badgeName, badgeName, ...more })).registration.id;
  await make("Zoë Łukasiewicz");
  await make("王小明", { organisation: "شرطة دبي" });
  const emoji = await make("Ada 😀");
  const job = await make("Bea", { jobTitle: "ꦱ officer" });
  await make("Cy ꦱ", { state: "submitted" });
  const { id: other } = await makeConference();
  await makeRegistration(other, { badgeName: "Di ꦱ" });
  expect(await listUnprinted(id)).toEqual([
    { registrationId: emoji, badgeName: "Ada 😀", characters: ["😀"] },
    { registrationId: job, badgeName: "Bea", characters: ["ꦱ"] },
  ]);
});

it("names each character once", async () => {
  const badge = { badgeName: "😀 ꦱ", jobTitle: "😀", organisation: "ꦱꦫ 王" };
  expect(await unprintedOn(badge)).toEqual(["😀", "ꦱ", "ꦫ"]);
});
