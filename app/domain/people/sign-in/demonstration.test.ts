// The demonstration's people: a role that is none of theirs is nobody's, whatever the address names.
import { expect, it } from "vitest";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { demonstrationRoles, getDemoPerson, signInForDemonstration } from "./demonstration.server";

it("shows the person of a role and starts where the role's work is", async () => {
  await makePerson({ email: "editor@example.org", name: "Edith Editor" });
  expect(demonstrationRoles).toContain("editor");
  expect(await getDemoPerson("editor")).toMatchObject({ name: "Edith Editor", role: "editor" });
  const session = await signInForDemonstration("editor", { address: "192.0.2.1" }, testNow);
  expect(session.next).toBe("/editor");
});

it.each(["nobody", "", "__proto__", "constructor", "toString"])(
  "knows nobody with the role %j",
  async (role) => {
    expect(await getDemoPerson(role)).toBeNull();
    await expect(
      signInForDemonstration(role, { address: "192.0.2.1" }, testNow),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  },
);
