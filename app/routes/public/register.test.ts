// What browsers may keep of the registration form: the empty one, and nothing that holds a person's name or answers.
import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command } from "~/platform/db.server";
import { makeActor, makeConference } from "../../../prisma/factories/factories";
import { headers, loader } from "./register";

async function cachingFor(slug: string, cookie: string, actionHeaders = new Headers()) {
  const request = new Request("http://conference.test/register", { headers: { cookie } });
  const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
  const { headers: loaderHeaders } = await loader({ request, params: { slug }, context });
  return headers({ loaderHeaders, actionHeaders })["Cache-Control"];
}

describe("the registration form", () => {
  it("is kept by a browser while it is empty, and not with somebody's name and address", async () => {
    const { slug } = await makeConference();
    const { personId } = await makeActor();
    const session = await command((tx) =>
      startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
    );
    const cookie = (await signedInCookie(session)).split(";")[0] ?? "";
    expect(await cachingFor(slug, "")).toBe("private, no-cache");
    expect(await cachingFor(slug, cookie)).toBe("no-store");
  });

  it("is not kept with answers, nor is a refusal", async () => {
    const { slug } = await makeConference();
    const answered = new Headers({ "Content-Type": "application/json" });
    expect(await cachingFor(slug, "", answered)).toBe("no-store");
    const none = { loaderHeaders: new Headers(), actionHeaders: new Headers() };
    expect(headers(none)["Cache-Control"]).toBe("no-store");
  });
});
