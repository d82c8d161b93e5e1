// Signing out, also while nothing can be written: whoever sits down at the browser next is nobody.
import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import type { DoorArgs } from "~/http/context";
import { signedInCookie } from "~/http/session.server";
import { now } from "~/platform/clock.server";
import { command, read } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { makePerson } from "../../../prisma/factories/factories";
import { action } from "./sign-out";

it("clears the cookie and ends the session, or says that it could not be ended", async () => {
  const { id: personId } = await makePerson();
  const session = await command((tx) =>
    startSession({ tx, now: now() }, { personId, address: "local" }),
  );
  const [cookie = ""] = (await signedInCookie(session)).split(";");
  const signOut = () => {
    const request = new Request("http://localhost/sign-out", {
      ...{ method: "POST", headers: { cookie } },
    });
    const context = { address: "local", reference: "ref-1" };
    return action({ request, context, params: {} } as unknown as DoorArgs as never);
  };
  const running = () => read.browserSession.count({ where: { personId, revokedAt: null } });

  const other = new Database(env().databaseFile);
  other.exec("BEGIN IMMEDIATE");
  const signingOut = signOut();
  const time = performance.now.bind(performance);
  const later = vi.spyOn(performance, "now").mockImplementation(() => time() + 6000);
  const refused = await signingOut;
  later.mockRestore();
  other.close();
  expect(refused.status).toBe(503);
  expect(refused.headers.get("Set-Cookie")).toMatch(/session=;.*Max-Age=0/);
  expect(await refused.text()).toMatch(/You are signed out in this browser\..*could not be ended/);
  expect(await running()).toBe(1);

  const done = await signOut();
  expect(done.status).toBe(303);
  expect(done.headers.get("Set-Cookie")).toMatch(/session=;.*Max-Age=0/);
  expect(await running()).toBe(0);
});
