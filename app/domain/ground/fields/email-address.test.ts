// Email addresses as people type them.
import { expect, it } from "vitest";
import { emailAddress } from "./email-address";

const sentence = (typed: unknown) => emailAddress.safeParse(typed).error?.issues[0]?.message;

it("is trimmed and in lower case", () => {
  expect(emailAddress.parse(" Ada.Lovelace@Example.ORG ")).toBe("ada.lovelace@example.org");
});

it.each([
  ["name@münchen.example", "name@xn--mnchen-3ya.example"],
  ["Name@MÜNCHEN.example", "name@xn--mnchen-3ya.example"],
  ["name@mu\u0308nchen.example", "name@xn--mnchen-3ya.example"],
  ["name@xn--mnchen-3ya.example", "name@xn--mnchen-3ya.example"],
  ["name@例え.テスト", "name@xn--r8jz45g.xn--zckzah"],
  ["Žofie@example.org", "žofie@example.org"],
  ["z\u030cofie@example.org", "žofie@example.org"],
  ["山田.太郎@例え.テスト", "山田.太郎@xn--r8jz45g.xn--zckzah"],
])("takes %s, as %s", (typed, kept) => {
  expect(emailAddress.parse(typed)).toBe(kept);
  expect(emailAddress.parse(kept)).toBe(kept);
});

it("takes no name or domain that hides something, and no host that is a number", () => {
  for (const typed of [
    "ž\u200bofie@example.org",
    "\u202ežofie@example.org",
    "žofie@",
    "ž ofie@example.org",
    "žofie@exa mple.org",
    `z${"\u0316\u0301".repeat(20)}@example.org`,
    `name@example.org${"\u0316\u0301".repeat(20)}`,
    "žofie@mün/chen.example",
    "a@１２７.０.０.１",
    `${"ž".repeat(33)}@example.org`,
  ])
    expect(sentence(typed), typed).toMatch(/right form/);
  expect(sentence(`${"\u0301".repeat(200_000)}@example.org`)).toMatch(/254 characters/);
});

it("is told from nothing, from what is no address, and from one that no server takes", () => {
  const missing = "Enter an email address, like name@example.org";
  const wrong = "Enter an email address in the right form, like name@example.org";
  expect([undefined, "", "  "].map(sentence)).toEqual([missing, missing, missing]);
  expect(["a", "a@b", "a b@example.org", "..ä@example.org"].map(sentence)).toEqual(
    Array(4).fill(wrong),
  );
  const long = (length: number) => `${"a".repeat(60)}@${"b.".repeat(length)}`.slice(0, length - 4);
  expect(sentence(`${long(255)}.org`)).toBe("An email address has 254 characters or fewer");
  expect(sentence(`${long(254)}.org`)).not.toBe("An email address has 254 characters or fewer");
});
