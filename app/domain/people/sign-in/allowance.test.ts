// Nobody locks another person out: a stranger's tries use up the stranger's allowance, and a flood of letters has an end.
import { describe, expect, it } from "vitest";
import { visitor } from "~/domain/ground/audit/actor";
import { command, read } from "~/platform/db.server";
import { hashToken, randomToken, unseal } from "~/platform/secrets.server";
import { makePerson, testNow } from "../../../../prisma/factories/factories";
import { deedsOf } from "../../../../prisma/factories/trail";
import { requestSignIn } from "./request-sign-in.server";
import { startSession } from "./sessions.server";
import {
  codeFailuresAllowed,
  codeFailuresOfPlace,
  signInRequestsAllowed,
  strangersLettersAllowed,
} from "./sign-in";
import { signInByCode, signInByLink } from "./sign-in.server";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const home = "192.0.2.9";

type Asked = { browser?: string; from?: string; session?: string; minutes?: number; next?: string };

const ask = (
  email: string,
  { browser = randomToken(), from = home, session, minutes = 0, next = "/my" }: Asked = {},
) =>
  requestSignIn(
    visitor(from),
    { email, next, browserToken: browser, ...(session ? { sessionToken: session } : {}) },
    later(minutes),
  );

async function letters(email: string) {
  const written = await read.letter.findMany({ where: { to: email }, orderBy: { id: "asc" } });
  return written.map(({ text, sealed }) => {
    const words = sealed ? unseal(text) : text;
    return {
      token: /sign-in\/link\/(\S+)/.exec(words)?.[1] ?? "",
      code: /^(\d{6})$/m.exec(words)?.[1] ?? "",
    };
  });
}

async function signInOnce(personId: string) {
  const session = await command((tx) =>
    startSession({ tx, now: testNow }, { personId, address: home }),
  );
  return session.token;
}

describe("a stranger's requests", () => {
  it("never keep the person out: their own request is answered, and a link that works is in their mail", async () => {
    const person = await makePerson();
    for (let n = 0; n < 60; n += 1)
      await ask(person.email, { from: `198.51.100.${n}`, minutes: n / 6 });
    await expect(ask(person.email, { minutes: 10 })).resolves.toBeUndefined();
    const { token } = (await letters(person.email)).at(-1) ?? { token: "" };
    const session = await signInByLink({ token, address: home }, later(10));
    expect(session.next).toBe("/my");
  });

  it("cause few letters, however many there are, to known and unknown addresses alike", async () => {
    const { email } = await makePerson();
    for (const address of [email, "nobody-at-all@example.org"]) {
      for (let n = 0; n < 60; n += 1) await ask(address, { minutes: n / 6 });
      // The first five, one when the last of them is five minutes old, and no more within ten minutes.
      expect(await letters(address)).toHaveLength(strangersLettersAllowed + 1);
    }
  });

  it("are refused to the one browser that goes on, and to no other", async () => {
    const person = await makePerson();
    for (let n = 0; n < signInRequestsAllowed; n += 1) await ask(person.email, { browser: "eve" });
    const again = () => ask(person.email, { browser: "eve", minutes: 1 });
    await expect(again()).rejects.toMatchObject({ code: "too-many" });
    await expect(again()).rejects.toMatchObject({ code: "too-many" });
    await ask(person.email, { browser: "own", minutes: 1 });
    const trail = (await deedsOf(person.id)).filter(([action]) => action === "sign-in-refused");
    expect(trail).toEqual([["sign-in-refused", { why: "too many requests" }]]);
  });

  it("leave a browser that the person was signed in with its own letters and its own codes", async () => {
    const person = await makePerson();
    const session = await signInOnce(person.id);
    for (let n = 0; n < 30; n += 1) await ask(person.email);
    for (let n = 0; n < codeFailuresAllowed; n += 1)
      await guess("eve", "999999", person.email).catch(() => undefined);
    const before = (await letters(person.email)).length;
    await ask(person.email, { browser: "own", session });
    const all = await letters(person.email);
    expect(all).toHaveLength(before + 1);
    const { code } = all.at(-1) ?? { code: "" };
    const input = { code, browserToken: "own", address: home, sessionToken: session };
    await expect(signInByCode(input, later(1))).resolves.toHaveProperty("token");
  });

  async function guess(browser: string, code: string, email: string) {
    await ask(email, { browser }).catch(() => undefined);
    return signInByCode({ code, browserToken: browser, address: "198.51.100.1" }, later(1));
  }

  it("do not make a guesser's browsers guess more than one would, and the link works all the same", async () => {
    const person = await makePerson();
    const wrong = "000000";
    for (let n = 0; n < codeFailuresAllowed; n += 1)
      await expect(guess(`guesser-${n}`, wrong, person.email)).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(guess("guesser-0", wrong, person.email)).rejects.toMatchObject({
      code: "too-many",
      sentence: expect.stringContaining("Use the link in the email"),
    });
    const { token } = (await letters(person.email)).at(-1) ?? { token: "" };
    await expect(signInByLink({ token, address: home }, later(2))).resolves.toHaveProperty("token");
  });

  it("are counted for a place in the network too, and a person behind it still has the link and their own browser", async () => {
    const from = "203.0.113.7";
    const guessFrom = async (address: string, browser: string, email: string) => {
      await ask(email, { browser, from: address });
      return signInByCode({ code: "000000", browserToken: browser, address }, later(1));
    };
    for (let n = 0; n < codeFailuresOfPlace; n += 1)
      await expect(guessFrom(from, `place-${n}`, `place-${n}@example.org`)).rejects.toMatchObject({
        code: "invalid",
      });
    const person = await makePerson();
    await expect(guessFrom(from, "another", person.email)).rejects.toMatchObject({
      code: "too-many",
    });
    await expect(guessFrom("203.0.113.8", "elsewhere", person.email)).rejects.toMatchObject({
      code: "invalid",
    });
    const session = await signInOnce(person.id);
    await ask(person.email, { browser: "own-place", from, session });
    const { token, code } = (await letters(person.email)).at(-1) ?? { token: "", code: "" };
    const own = { code, browserToken: "own-place", address: from, sessionToken: session };
    await expect(signInByCode(own, later(1))).resolves.toHaveProperty("token");
    await ask(person.email, { browser: "new-browser", from });
    const last = (await letters(person.email)).at(-1) ?? { token: "" };
    expect(last.token).not.toBe(token);
    await expect(
      signInByLink({ token: last.token, address: from }, later(2)),
    ).resolves.toHaveProperty("token");
  });

  it("tell nothing of whether an address is known: the tenth wrong code reads the same", async () => {
    const { email } = await makePerson();
    const seen = [];
    for (const address of [email, "nobody-known@example.org"]) {
      const answers: unknown[] = [];
      for (let n = 0; n < 10; n += 1)
        answers.push(
          await guess(`${address}-${n}`, "000000", address).catch((error: unknown) =>
            String(error),
          ),
        );
      seen.push(answers);
    }
    expect(seen[0]).toEqual(seen[1]);
  });
});

it("a way back that no header carries is left out, and the link signs in all the same", async () => {
  const person = await makePerson({ roles: ["steward"] });
  await ask(person.email, { next: "/日" });
  const { token } = (await letters(person.email)).at(-1) ?? { token: "" };
  // As a row of an older version may hold it.
  await command((tx) =>
    tx.signIn.updateMany({ where: { email: person.email }, data: { next: "/日" } }),
  );
  const { next } = await signInByLink({ token, address: home }, later(1));
  expect(next).toBe("/door/current");
});

it("signing in ends the session that the browser had, whoever's it was", async () => {
  const before = await signInOnce((await makePerson()).id);
  const person = await makePerson();
  await ask(person.email);
  const { token } = (await letters(person.email)).at(-1) ?? { token: "" };
  await signInByLink({ token, address: home, sessionToken: before }, later(1));
  const left = await read.browserSession.findUnique({ where: { tokenHash: hashToken(before) } });
  expect(left?.revokedAt).toEqual(later(1));
});
