// Giving and taking roles: exactly those ticked, by administrators only, and never the last administrator away.
import { describe, expect, it } from "vitest";
import type { Role } from "~/domain/ground/audit/actor";
import { listAudit } from "~/domain/ground/audit/audit.server";
import { setRoles } from "~/domain/people/access/set-roles.server";
import { listStaff } from "~/domain/people/people/people.server";
import { getActor, startSession } from "~/domain/people/sign-in/sessions.server";
import { command, read } from "~/platform/db.server";
import { makeActor, makePerson, testNow } from "../../../../prisma/factories/factories";
import { actionsOf } from "../../../../prisma/factories/trail";
import { rolesForm } from "./roles";

const rolesOf = async (email: string) =>
  (await listStaff()).find((person) => person.email === email)?.roles.map(({ role }) => role);

describe("the form", () => {
  const asked = { name: "Ada", email: " Ada@Example.ORG " };

  it("takes none, one or several roles, and no invented ones", () => {
    expect(rolesForm.parse(asked)).toEqual({ name: "Ada", email: "ada@example.org", roles: [] });
    expect(rolesForm.parse({ ...asked, roles: "editor" }).roles).toEqual(["editor"]);
    expect(rolesForm.parse({ ...asked, roles: ["editor", "steward"] }).roles).toEqual([
      "editor",
      "steward",
    ]);
    expect(rolesForm.safeParse({ ...asked, roles: "king" }).success).toBe(false);
  });
});

describe("a name", () => {
  it("can be read, and hides nothing", () => {
    const refusal = (name: string) =>
      rolesForm.safeParse({ name, email: "ada@example.org" }).error?.issues[0]?.message;
    expect(refusal("Siân O’Neill")).toBeUndefined();
    expect(refusal("\u200b")).toBe("Enter a full name");
    for (const name of ["Ada\u0001", "Ada\r\nBcc: eve", "\u202eadA"])
      expect(refusal(name)).toBe("A full name must not include hidden characters");
  });
});

describe("setting roles", () => {
  const ask = (email: string, roles: Role[]) => ({ name: "Ada", email, roles });

  it("gives exactly these, makes people who are new, ends the person's sessions and says so", async () => {
    const administrator = await makeActor("administrator");
    await setRoles(administrator, ask("ada@example.org", ["steward", "editor"]), testNow);
    expect((await rolesOf("ada@example.org"))?.sort()).toEqual(["editor", "steward"]);
    const ada = await read.person.findUniqueOrThrow({ where: { email: "ada@example.org" } });
    const { token } = await command((tx) =>
      startSession({ tx, now: testNow }, { personId: ada.id, address: "192.0.2.1" }),
    );
    await setRoles(administrator, ask("ada@example.org", []), testNow);
    expect(await rolesOf("ada@example.org")).toBeUndefined();
    expect(await getActor(token, "192.0.2.1", testNow)).toBeNull();
    const audit = await read.auditRecord.findMany({
      where: { subjectId: ada.id, action: "roles-set" },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ facts }) => JSON.parse(facts).after)).toEqual([["steward", "editor"], []]);
  });

  it("puts the administrator's name in place of one that a stranger planted, and tells the person", async () => {
    const administrator = await makeActor("administrator");
    const planted = await makePerson({ name: "Chief Constable Preseeded" });
    const input = { name: "Real Organiser", email: planted.email, roles: ["organiser"] as Role[] };
    await setRoles(administrator, input, testNow);
    await setRoles(administrator, input, testNow);
    const { name } = await read.person.findUniqueOrThrow({ where: { id: planted.id } });
    expect(name).toBe("Real Organiser");
    const [set, renamed] = await listAudit("person", planted.id);
    expect(renamed?.changes).toEqual(["Name: “Chief Constable Preseeded” became “Real Organiser”"]);
    expect(set?.changes).toEqual(["Before: none", "Now: organiser"]);
    expect(await actionsOf(planted.id)).toEqual(["person-renamed", "roles-set"]);
    const letters = await read.letter.findMany({ where: { to: planted.email } });
    expect(letters.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hello Real Organiser\n[\s\S]*- Organiser: Makes conferences/),
    ]);
  });

  it("is refused to everybody else", async () => {
    for (const role of ["organiser", "editor", "steward"] as const) {
      const actor = await makeActor(role);
      expect(() => setRoles(actor, ask("eve@example.org", ["administrator"]), testNow)).toThrow(
        "You need the administrator role to do this.",
      );
    }
    expect(await rolesOf("eve@example.org")).toBeUndefined();
  });

  it("never takes the last administrator away", async () => {
    await command((tx) => tx.roleGrant.deleteMany({}));
    const last = await makePerson({ roles: ["administrator"] });
    const actor = {
      personId: last.id,
      name: last.name,
      roles: ["administrator"] as const,
      address: "192.0.2.1",
    };
    await expect(setRoles(actor, ask(last.email, ["editor"]), testNow)).rejects.toMatchObject({
      code: "conflict",
      field: "roles",
    });
    expect(await rolesOf(last.email)).toEqual(["administrator"]);
  });
});
