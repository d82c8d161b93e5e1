// The words for how long signing in lasts.
import { expect, it } from "vitest";
import { askedHours, idleHours, sessionHours } from "./sign-in";
import { hoursInWords } from "./sign-in-in-words";

it("says hours as people do", () => {
  expect(hoursInWords(askedHours)).toBe("an hour");
  expect(hoursInWords(sessionHours(1))).toBe("12 hours");
  expect(hoursInWords(sessionHours(0))).toBe("90 days");
  expect([0, 1].map(idleHours).map(hoursInWords)).toEqual(["14 days", "30 minutes"]);
  expect([hoursInWords(24), hoursInWords(49)]).toEqual(["24 hours", "49 hours"]);
});
