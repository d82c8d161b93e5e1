// A door's page is called by its answer, which is heard first, and by where the steward stands.
import { expect, it } from "vitest";
import { doorTitle, retitled } from "./door-title";

it("begins with the last answer, and ends as it did", () => {
  const door = { text: "Main door" };
  expect(doorTitle(door, null)).toBe("Door: Main door");
  const admitted = doorTitle(door, { verdict: "already-in" });
  expect(admitted).toBe("Already in: Main door");
  expect(retitled("Door: Hall – Conference 2027 – Service", admitted)).toBe(
    "Already in: Main door – Conference 2027 – Service",
  );
});
