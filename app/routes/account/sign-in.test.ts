// Where the sign-in page leads somebody who is signed in already.
import type { AppLoadContext } from "@remix-run/node";
import { expect, it } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { makeActor } from "../../../prisma/factories/factories";
import { loader } from "./sign-in";

it("is on to what a letter's link is for, unless they are to sign in afresh", async () => {
  const { personId } = await makeActor();
  const session = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  const signedIn = (await signedInCookie(session)).split(";")[0] ?? "";
  const open = async (path: string, cookie: string) => {
    const request = new Request(`http://conference.test${path}`, { headers: { cookie } });
    const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
    const answer: unknown = await loader({ request, params: {}, context }).catch((e: unknown) => e);
    return answer instanceof Response ? answer.headers.get("Location") : answer;
  };
  const next = paths.register("a");
  expect(await open(paths.signIn(next), signedIn)).toBe(next);
  expect(await open(paths.signIn(next), "")).toMatchObject({ next });
  expect(await open(paths.signIn(next, "fresh"), signedIn)).toMatchObject({ next });
  expect(await open(paths.signIn(), signedIn)).not.toBeTypeOf("string");
});
