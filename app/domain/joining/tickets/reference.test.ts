// References: made of what is not mistaken for each other, and read however they are typed.
import { expect, it } from "vitest";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { newReference, referenceFromScan } from "./reference";

it("has 8 characters that sound and look different, and is read back as it is", () => {
  const made = Array.from({ length: 500 }, () => newReference(hashToken(randomToken())));
  for (const reference of made) {
    expect(reference).toMatch(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$/);
    expect(referenceFromScan(reference)).toBe(reference);
  }
  expect(new Set(made).size).toBe(500);
});

it("is the same for the same chance, and uses each part of it", () => {
  expect(newReference("0".repeat(48))).toBe("22222222");
  expect(newReference(`${"0".repeat(47)}1`)).toBe("22222223");
});

it("is found as it is printed or typed, and nothing in other words", () => {
  for (const text of ["ABCD2345", "abcd2345", " abcd 2345\n", "ABCD-2345"])
    expect(referenceFromScan(text), text).toBe("ABCD2345");
  for (const text of ["", "ABCD234", "ABCD23456", "ABCD234é", "x".repeat(10_000), randomToken()])
    expect(referenceFromScan(text), text).toBeNull();
});
