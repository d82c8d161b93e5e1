// The first administrator's link: it makes one where there is none, and nobody once there is one, however that was made.
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "~/domain/ground/audit/actor";
import {
  becomeFirstAdministrator,
  getFirstAdministratorLink,
  renewFirstAdministratorLink,
} from "~/domain/people/access/first-administrator.server";
import { makeAdministrator } from "~/domain/people/access/set-roles.server";
import { getActor } from "~/domain/people/sign-in/sessions.server";
import { command, read } from "~/platform/db.server";
import { testNow } from "../../../../prisma/factories/factories";

const address = "192.0.2.9";

async function printedLink(): Promise<string> {
  const link = await renewFirstAdministratorLink(testNow);
  return link?.split("/").at(-1) ?? "";
}

const become = (token: string, email = "eve@example.org") =>
  becomeFirstAdministrator({ token, name: "Eve", email, address }, testNow);

beforeEach(() =>
  command(async (tx) => {
    await tx.roleGrant.deleteMany({});
    await tx.firstAdministratorLink.deleteMany({});
  }),
);

describe("the first administrator's link", () => {
  it("makes one administrator, once, and then says that there is one", async () => {
    const token = await printedLink();
    expect(await getFirstAdministratorLink(token)).toBe("open");
    const session = await become(token);
    expect((await getActor(session.token, address, testNow))?.roles).toEqual(["administrator"]);
    expect(await getFirstAdministratorLink(token)).toBe("taken");
    expect(await renewFirstAdministratorLink(testNow)).toBeNull();
    await expect(become(token)).rejects.toMatchObject({
      code: "closed",
      sentence: "There is an administrator already. Sign in.",
    });
  });

  it("makes nobody once the operator has made an administrator on the machine", async () => {
    const token = await printedLink();
    await makeAdministrator(system, { name: "Ada", email: "ada@example.org" }, testNow);
    expect(await read.firstAdministratorLink.count()).toBe(0);
    expect(await getFirstAdministratorLink(token)).toBe("taken");
    const late = "late@example.org";
    await expect(become(token, late)).rejects.toMatchObject({ code: "closed" });
    expect(await read.person.findUnique({ where: { email: late } })).toBeNull();
    expect(await read.roleGrant.count({ where: { role: "administrator" } })).toBe(1);
  });

  it("is dead when a later start has printed another", async () => {
    const earlier = await printedLink();
    await printedLink();
    expect(await getFirstAdministratorLink(earlier)).toBe("dead");
    await expect(become(earlier)).rejects.toMatchObject({ code: "closed" });
  });
});
