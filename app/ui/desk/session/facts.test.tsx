// What a session's page says to its reader about a place in it: it asks nobody to register who has.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { SessionReader } from "~/domain/desk/session-page/reader";
import { paths } from "~/paths";
import { SessionFacts } from "./facts";

const session = {
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
  const whole = {
    signedIn: true,
    registering: false,
    stands: "none" as const,
    placeHere: false,
    inTheWay: "",
    closed: "",
  };
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
  expect(said({ stands: "none", registering: true })).toContain(register);
  expect(said({ stands: "none" })).not.toContain(register);
  expect(said({ stands: "none" })).toContain("You need a registration to take a place.");
});

it("tells those who have where their registration stands", () => {
  expect(said({ stands: "undecided" })).toContain("once your registration is approved");
  expect(said({ stands: "refused" })).toContain("You need an approved registration");
  for (const stands of ["undecided", "refused"] as const) {
    expect(said({ stands })).toContain(`href="${paths.my()}"`);
    expect(said({ stands, registering: true })).not.toContain(register);
  }
});

it("lets somebody approved choose, or says why not", () => {
  expect(said({ stands: "approved" })).toContain("Choose this session");
  expect(said({ stands: "approved", closed: "Choosing has closed." })).toContain("has closed");
  expect(said({ stands: "approved", placeHere: true })).toContain(
    "You have a place in this session",
  );
  const inTheWay = "You speak in ‘Local profile’ from 11am to midday, which is at the same time.";
  expect(said({ stands: "approved", inTheWay })).toContain(inTheWay);
});
