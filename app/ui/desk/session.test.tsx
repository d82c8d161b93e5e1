// What a session's page says to its reader about a place in it: it asks nobody to register who has.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { SessionReader } from "~/domain/desk/session-page/reader";
import { paths } from "~/paths";
import { SessionFacts } from "./session";

const session = {
  theme: null,
  track: null,
  day: "Tuesday 2 February 2027",
  time: "11am to midday",
  places: "12 places left",
  capacity: 30,
  over: false,
  slot: { id: "slot", kind: "breakout", title: "First breakout" },
  room: null,
  accessKnown: false,
};

function said(reader: Partial<SessionReader>) {
  const whole = { signedIn: true, registering: false, state: null, placeHere: false, closed: "" };
  return renderToStaticMarkup(
    <SessionFacts
      slug="next"
      venue="The Hall"
      session={session}
      reader={{ ...whole, ...reader }}
    />,
  );
}

const register = `href="${paths.register("next")}"`;

it("offers registering to those who have not registered, while it is open", () => {
  for (const state of [null, "withdrawn"] as const) {
    expect(said({ state, registering: true })).toContain(register);
    expect(said({ state })).not.toContain(register);
    expect(said({ state })).toContain("You need a registration to take a place.");
  }
});

it("tells those who have where their registration stands", () => {
  for (const state of ["draft", "submitted", "waiting"] as const)
    expect(said({ state })).toContain("once your registration is approved");
  expect(said({ state: "declined" })).toContain("You need an approved registration");
  for (const state of ["draft", "submitted", "waiting", "declined"] as const) {
    expect(said({ state })).toContain(`href="${paths.my()}"`);
    expect(said({ state, registering: true })).not.toContain(register);
  }
});

it("lets somebody approved choose, or says why not", () => {
  expect(said({ state: "approved" })).toContain("Choose this session");
  expect(said({ state: "approved", closed: "Choosing has closed." })).toContain("has closed");
  expect(said({ state: "approved", placeHere: true })).toContain(
    "You have a place in this session",
  );
});
