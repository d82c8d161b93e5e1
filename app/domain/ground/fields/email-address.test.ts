// Email addresses as people type them.
import { expect, it } from "vitest";
import { emailAddress } from "./email-address";

const sentence = (typed: unknown) => emailAddress.safeParse(typed).error?.issues[0]?.message;

it("is trimmed and in lower case", () => {
  expect(emailAddress.parse(" Ada.Lovelace@Example.ORG ")).toBe("ada.lovelace@example.org");
});

it("is told from nothing, from what is no address, and from one that no server takes", () => {
  const missing = "Enter an email address, like name@example.org";
  const wrong = "Enter an email address in the right form, like name@example.org";
  expect([undefined, "", "  "].map(sentence)).toEqual([missing, missing, missing]);
  expect(["a", "a@b", "a b@example.org", "ä@example.org"].map(sentence)).toEqual(
    Array(4).fill(wrong),
  );
  const long = (length: number) => `${"a".repeat(60)}@${"b.".repeat(length)}`.slice(0, length - 4);
  expect(sentence(`${long(255)}.org`)).toBe("An email address has 254 characters or fewer");
  expect(sentence(`${long(254)}.org`)).not.toBe("An email address has 254 characters or fewer");
});
