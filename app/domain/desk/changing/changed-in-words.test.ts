// What the page of a conference's details says after a change.
import { expect, it } from "vitest";
import { detailsDone } from "./changed-in-words";

it("says what was done", () => {
  expect([...detailsDone.values()]).toEqual([
    "The details are saved.",
    "The conference is released. Everybody can see it.",
    "The release is withdrawn. Only organisers see the conference.",
    "The home page now shows this conference.",
  ]);
});
