// Which If-None-Match headers name an entity tag.
import { expect, it } from "vitest";
import { matchesTag } from "./accepted-encoding";

it.each(['"one"', 'W/"one"', '"two", "one"', '"two",W/"one"', "*"])(
  "%s names the tag",
  (header) => {
    expect(matchesTag(header, '"one"')).toBe(true);
  },
);

it.each(['"one"', 'W/"one"'])("%s names a weak tag", (header) => {
  expect(matchesTag(header, 'W/"one"')).toBe(true);
});

it.each([undefined, "", '"two"', "one", '"one', '"two", "three"'])("%s does not", (header) => {
  expect(matchesTag(header, '"one"')).toBe(false);
});
