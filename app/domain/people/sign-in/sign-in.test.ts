// Signing in through a real database: once, in time, in the right browser, and never past five wrong codes.
import { describe, expect, it } from "vitest";
import { visitor } from "~/domain/ground/audit/actor";
import { addressesAllowed, isOwnMachine, placeOf } from "~/domain/ground/limits/limits";
import { demandFewAddressesFrom, forgetOldCounts } from "~/domain/ground/limits/throttle.server";
import { getActor, signOut, startSession } from "~/domain/people/sign-in/sessions.server";
import { signInForm } from "~/domain/people/sign-in/sign-in";
import { command, read } from "~/platform/db.server";
import { unseal } from "~/platform/secrets.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { actionsOf } from "../../../../prisma/factories/trail";
import { requestSignIn } from "./request-sign-in.server";
import { isLinkAlive, signInByCode, signInByLink } from "./sign-in.server";

const address = "192.0.2.9";
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function ask(email: string, browserToken = "browser") {
  await requestSignIn(visitor(address), { email, next: "/my", browserToken }, testNow);
  const letter = await read.letter.findFirstOrThrow({
    where: { to: email },
    orderBy: { id: "desc" },
  });
  const text = letter.sealed ? unseal(letter.text) : letter.text;
  return {
    letter,
    text,
    token: /sign-in\/link\/(\S+)/.exec(text)?.[1] ?? "",
    code: /^(\d{6})$/m.exec(text)?.[1] ?? "",
  };
}

describe("signing in", () => {
  it("works once by the link, and the session it makes can be ended", async () => {
    const person = await makePerson();
    const { token } = await ask(person.email);
    const session = await signInByLink({ token, address }, later(9));
    expect(session.next).toBe("/my");
    expect((await getActor(session.token, address, later(10)))?.personId).toBe(person.id);
    await expect(signInByLink({ token, address }, later(9))).rejects.toMatchObject({
      code: "closed",
    });
    await signOut({ token: session.token, address }, later(11));
    await signOut({ token: session.token, address }, later(12));
    expect((await actionsOf(person.id)).filter((action) => action === "signed-out")).toHaveLength(
      1,
    );
    expect(await getActor(session.token, address, later(11))).toBeNull();
  });

  it("works once by the code", async () => {
    const person = await makePerson();
    const { code } = await ask(person.email, "twice");
    const type = (minutes: number) =>
      signInByCode({ code, browserToken: "twice", address }, later(minutes));
    expect(await type(1)).toHaveProperty("token");
    await expect(type(2)).rejects.toMatchObject({ code: "invalid", field: "code" });
    expect(await read.browserSession.count({ where: { personId: person.id } })).toBe(1);
  });

  it("works by the link or by the code, and by neither after the other", async () => {
    const person = await makePerson();
    const first = await ask(person.email, "code-first");
    await signInByCode({ code: first.code, browserToken: "code-first", address }, later(1));
    await expect(signInByLink({ token: first.token, address }, later(2))).rejects.toMatchObject({
      code: "closed",
    });
    const second = await ask(person.email, "link-first");
    await signInByLink({ token: second.token, address }, later(3));
    await expect(
      signInByCode({ code: second.code, browserToken: "link-first", address }, later(4)),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await read.browserSession.count({ where: { personId: person.id } })).toBe(2);
  });

  it("leaves a record of who asked and who signed in, when, and from where", async () => {
    const person = await makePerson();
    const { token } = await ask(person.email);
    await signInByLink({ token, address: "192.0.2.77" }, later(1));
    const audit = await read.auditRecord.findMany({
      where: { subjectKind: "person", subjectId: person.id },
      orderBy: { id: "asc" },
    });
    expect(audit).toMatchObject([
      { action: "sign-in-requested", at: testNow, address },
      { action: "signed-in", at: later(1), actorId: person.id, address: "192.0.2.77" },
    ]);
  });

  it("keeps link and code only as hashes, and the letter sealed", async () => {
    const person = await makePerson();
    const { token, code, letter } = await ask(person.email);
    expect(token).toHaveLength(22);
    const stored = JSON.stringify([await read.signIn.findMany(), letter]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(`"${code}"`);
  });

  it("refuses a link and a code whose address was changed meanwhile, like any that work no more", async () => {
    const person = await makePerson();
    const { token, code } = await ask(person.email, "moved");
    const email = "moved@example.org";
    await command((tx) => tx.person.update({ where: { id: person.id }, data: { email } }));
    const closed = { code: "closed", sentence: expect.stringContaining("Ask for a new one.") };
    await expect(signInByLink({ token, address }, later(1))).rejects.toMatchObject(closed);
    await expect(
      signInByCode({ code, browserToken: "moved", address }, later(1)),
    ).rejects.toMatchObject(closed);
  });

  it("lasts for so long at most, for those who hold a role shorter", async () => {
    for (const [roles, hours] of [
      [[], 90 * 24],
      [["steward"], 12],
    ] as const) {
      const person = await makePerson({ roles: [...roles] });
      const { expiresAt } = await command((tx) =>
        startSession({ tx, now: testNow }, { personId: person.id, address }),
      );
      expect(expiresAt).toEqual(later(hours * 60));
    }
  });

  it("refuses a link and a code older than ten minutes", async () => {
    const person = await makePerson();
    const { token, code } = await ask(person.email, "old");
    await expect(signInByLink({ token, address }, later(10))).rejects.toMatchObject({
      code: "closed",
    });
    await expect(
      signInByCode({ code, browserToken: "old", address }, later(10)),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("says of a link that it works until its ten minutes are over, and no moment longer", async () => {
    const { token } = await ask((await makePerson()).email, "looking");
    expect(await isLinkAlive(token, new Date(later(10).getTime() - 1))).toBe(true);
    expect(await isLinkAlive(token, later(10))).toBe(false);
    expect(await isLinkAlive("unknown", testNow)).toBe(false);
  });

  it("takes a code only in the browser that asked", async () => {
    const person = await makePerson();
    const { code } = await ask(person.email, "mine");
    await expect(
      signInByCode({ code, browserToken: "theirs", address }, later(1)),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(
      signInByCode({ code, browserToken: "mine", address }, later(1)),
    ).resolves.toHaveProperty("token");
  });

  it("refuses the sixth code after five wrong ones, even the right one, until 15 minutes have gone", async () => {
    const person = await makePerson();
    const { code } = await ask(person.email, "guesser");
    const wrong = code === "000000" ? "000001" : "000000";
    const guess = (value: string, minutes: number) =>
      signInByCode({ code: value, browserToken: "guesser", address }, later(minutes));
    for (let failure = 1; failure <= 5; failure += 1)
      await expect(guess(wrong, 1)).rejects.toMatchObject({ code: "invalid" });
    await expect(guess(code, 2)).rejects.toMatchObject({ code: "too-many" });
    await expect(guess(wrong, 17)).rejects.toMatchObject({ code: "invalid" });
  });

  it("answers an unknown address in the same way, and tells only the address itself", async () => {
    const { text } = await ask("nobody@example.org");
    expect(text).toContain("We do not know this address");
    expect(await read.person.findUnique({ where: { email: "nobody@example.org" } })).toBeNull();
  });
});

describe("the form", () => {
  it("keeps the way back, and does without one that is too long or sent twice", () => {
    const back = (next?: string | string[]) =>
      signInForm.safeParse({ email: "ada@example.org", next }).data?.next;
    const long = `/library?q=${"word+".repeat(200)}`;
    expect(back(long)).toBe(long);
    for (const next of ["/".padEnd(2001, "x"), ["/my", "/my"], undefined])
      expect(back(next)).toBe("");
  });
});

describe("letters to strangers", () => {
  const to = (n: number) => `stranger-${n}@strangers.example`;
  const request = (from: string, n: number) =>
    requestSignIn(visitor(from), { email: to(n), next: "", browserToken: "b" }, testNow);

  it("stop after 200 addresses from one place, and not for one that was asked before", async () => {
    const from = "203.0.113.7";
    for (let n = 0; n < addressesAllowed; n += 1) await request(from, n);
    await expect(request(from, 900)).rejects.toMatchObject({ code: "too-many", field: "email" });
    expect(await read.letter.count({ where: { to: to(900) } })).toBe(0);
    await request(from, 3);
    await request("203.0.113.8", 900);
    await forgetOldCounts(later(60));
    expect(await read.throttle.count()).toBe(0);
  });

  it("count all addresses of one IPv6 connection as one place", async () => {
    await command(async (tx) => {
      for (let n = 0; n < addressesAllowed; n += 1)
        await demandFewAddressesFrom(tx, `2001:db8:1:2::${n.toString(16)}`, to(n), testNow);
    });
    const beyond = request("2001:db8:1:2:ffff::1", 901);
    await expect(beyond).rejects.toMatchObject({ code: "too-many", field: "email" });
    await request("2001:db8:1:3::1", 901);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:203.0.113.7", "203.0.113.7"],
    ["2001:0db8:0001:0002:0003:0004:0005:0006", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::5", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2:3:4:5::", "2001:db8:1:2::/64"],
    ["64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["", ""],
  ])("take %j for the place %j", (from, place) => {
    expect(placeOf(from)).toBe(place);
  });

  it("do not count what comes from this machine, where a proxy hides who asks", () => {
    for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect(isOwnMachine(own)).toBe(true);
    for (const other of ["203.0.113.7", "10.127.0.1", "::12"])
      expect(isOwnMachine(other)).toBe(false);
  });
});
