// What a release lacks: parts of the programme, and facts for which filler stands.
import { expect, it } from "vitest";
import { toBeAnnounced } from "~/domain/announcing/conferences/conferences";
import { filledIn, missingParts } from "./missing";

it("names the parts of which there is none, in the order in which they are made", () => {
  const missing = missingParts({ rooms: 0, slots: 1, sessions: 0 });
  expect(missing.map(({ what }) => what)).toEqual(["room", "session"]);
});

it("names the filler of an import, and nothing where every fact was given", () => {
  const venue = "The Hall";
  expect(filledIn({ venue: toBeAnnounced, address: toBeAnnounced })).toBe(
    "Say where it is: the venue and the address still say “To be announced”",
  );
  expect(filledIn({ venue, address: toBeAnnounced })).toContain("the address still says");
  expect(filledIn({ venue, address: "1 Test Street" })).toBe("");
});
