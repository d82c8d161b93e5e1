// What people are known by: one address is one person's, and a name follows what they say.
import { expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { changeEmail, findOrMakePerson, renamePerson } from "./people.server";

const stored = (id: string) => read.person.findUniqueOrThrow({ where: { id } });

it("finds a person by their address in any case, and makes them once", async () => {
  const find = (email: string) =>
    command((tx) => findOrMakePerson({ tx, now: testNow }, { email, name: "Ada" }));
  const made = await find("Ada@Found.example.org");
  expect(await find("ada@found.EXAMPLE.org")).toEqual(made);
  expect((await stored(made.id)).email).toBe("ada@found.example.org");
});

it("renames one person and no other", async () => {
  const [one, other] = [await makePerson(), await makePerson()];
  await command((tx) => renamePerson({ tx }, one.id, "Grace Hopper"));
  expect((await stored(one.id)).name).toBe("Grace Hopper");
  expect((await stored(other.id)).name).toBe(other.name);
});

it("takes a new address, one's own again too, and never another person's", async () => {
  const [one, other] = [await makePerson(), await makePerson()];
  const change = (email: string) => command((tx) => changeEmail({ tx }, one.id, email));
  await change("new@address.example.org");
  await change("new@address.example.org");
  expect((await stored(one.id)).email).toBe("new@address.example.org");
  await expect(change(other.email)).rejects.toMatchObject({ code: "conflict" });
  expect((await stored(one.id)).email).toBe("new@address.example.org");
});
