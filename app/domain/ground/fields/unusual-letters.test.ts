// An address that looks like another is told from it.
import { expect, it } from "vitest";
import { emailAddress } from "./email-address";
import { withUnusualLetters } from "./unusual-letters";

it.each([
  ["admin@example.org", "admin@example.org"],
  ["\u0430dmin@example.org", "\u0430dmin@example.org (not plain letters: \u0430 is U+0430)"],
  [
    "\u0430dm\u0456n\u0430@example.org",
    "\u0430dm\u0456n\u0430@example.org (not plain letters: \u0430 is U+0430, \u0456 is U+0456)",
  ],
  ["admin@ex\u0430mple.org", "admin@xn--exmple-4nf.org"],
])("of %s", (typed, shown) => {
  expect(withUnusualLetters(emailAddress.parse(typed))).toBe(shown);
});
