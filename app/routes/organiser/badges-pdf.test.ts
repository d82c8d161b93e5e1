// The addresses of badges: what comes as a file, what is refused as a page, and that the page of badges shows no fault it was not asked for.
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { signedInCookie } from "~/http/session.server";
import { command } from "~/platform/db.server";
import { makeActor, makeConference, makeRegistration } from "../../../prisma/factories/factories";
import { loader as page } from "./badges";
import { loader as file } from "./badges-pdf";

let cookie = "";

beforeAll(async () => {
  const { personId } = await makeActor("organiser");
  const session = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  cookie = (await signedInCookie(session)).split(";")[0] ?? "";
});

function asked(slug: string, query: string) {
  const request = new Request(`http://conference.test/x?${query}`, { headers: { cookie } });
  const context = { address: "192.0.2.1" } as unknown as AppLoadContext;
  return { request, params: { slug }, context };
}

it("prints the badge of a reference, and says in a page that there is none for another", async () => {
  const { id, slug } = await makeConference();
  const { registration } = await makeRegistration(id);
  const one = await file(asked(slug, `reference=${registration.reference}`));
  expect(one.headers.get("content-type")).toBe("application/pdf");
  expect(one.headers.get("content-disposition")).toContain(`badge-${slug}.pdf`);
  await one.body?.cancel();
  const none = await file(asked(slug, "reference=NOBODY"));
  expect(none.status).toBe(404);
  expect(none.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const text = await none.text();
  expect(text).toContain("There is no approved registration with this reference.");
  expect(text).toContain(`href="/organiser/${slug}/badges"`);
});

it("shows what is wrong with the date of a run, and nothing for a reference in its address", async () => {
  const { slug } = await makeConference();
  expect((await page(asked(slug, "reference=NOBODY"))).problem).toBeUndefined();
  const typed = "since-day=31&since-month=6&since-year=2026";
  expect((await page(asked(slug, typed))).problem?.errors).toEqual([
    { field: "since-day", text: "There is no 31 June 2026" },
  ]);
});
