// The one main action of a conference's page, at each moment of its life.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Overview } from "~/domain/announcing/programme/overview";
import { ConferenceHero } from "./conference-hero";

const overview: Overview = {
  slug: "soc",
  name: "The conference",
  summary: "One day.",
  audience: "Everybody.",
  venue: "The Hall",
  address: "1 Test Street",
  contactEmail: "",
  when: "Tuesday 2 February 2027",
  hours: "9am to 4:30pm",
  starts: "2027-02-02T09:00:00+00:00",
  ends: "2027-02-02T16:30:00+00:00",
  moment: "open",
  registering: true,
  full: false,
  opens: "9am on Monday 2 November 2026",
  closes: "5pm on Friday 29 January 2027",
  sessions: 0,
  tracks: 0,
  themes: [],
  days: [],
  glance: [],
  rooms: [],
  accessKnown: false,
};

it.each([
  [{ moment: "announced" }, "programme", "See the programme", "You can register from 9am"],
  [{ moment: "open" }, "register", "Register", "Register before 5pm on Friday 29 January 2027."],
  [{ moment: "open", full: true }, "register", "Join the waiting list", "wait for a place"],
  [{ moment: "closed" }, "programme", "See the programme", "Registration closed at 5pm"],
  [{ moment: "today" }, "programme", "See today’s programme", "Happening now"],
  [{ moment: "past" }, "programme", "Programme and write-ups", "This conference is over"],
] as const)("offers at %o the way to %s", (facts, end, text, sentence) => {
  const html = renderToStaticMarkup(
    <ConferenceHero overview={{ ...overview, ...facts }} registered={false} />,
  );
  const buttons = [...html.matchAll(/<a class="govuk-button[^"]*" href="([^"]*)">([^<]*)</g)];
  expect(buttons.map(([, href, label]) => [href, label])).toEqual([
    [`/conferences/soc/${end}`, text],
  ]);
  expect(html).toContain(sentence);
});

it("leads to registering on the day too while that is open", () => {
  const shown = (registering: boolean) =>
    renderToStaticMarkup(
      <ConferenceHero
        overview={{ ...overview, moment: "today", registering }}
        registered={false}
      />,
    );
  expect(shown(true)).toContain(">Register</a>");
  expect(shown(true)).toContain("You can register until 5pm");
  expect(shown(false)).not.toContain("/register");
});

it.each(["open", "closed"] as const)(
  "does not ask somebody who has to register when it is %s",
  (moment) => {
    const html = renderToStaticMarkup(
      <ConferenceHero overview={{ ...overview, moment }} registered={true} />,
    );
    expect(html).toContain("You have registered");
    expect(html).not.toContain("/register");
  },
);
