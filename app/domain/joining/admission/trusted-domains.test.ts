// Which addresses are approved by rule: those of a trusted domain and below it, and no look-alikes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiDomain, emailAddress } from "~/domain/ground/fields/email-address";
import { isTrusted } from "./trusted-domains";

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);

describe("trusted domains", () => {
  const trusted = "police.example.org\nnhs.example.org";

  it("trusts the domain and what is below it, whatever the case", () => {
    for (const email of [
      "a@police.example.org",
      "a@POLICE.example.ORG",
      "a@west.police.example.org",
      "a@x.y.nhs.example.org",
    ])
      expect(isTrusted(email, trusted), email).toBe(true);
  });

  it("does not trust what only looks like it", () => {
    for (const email of [
      "a@notpolice.example.org",
      "a@police.example.org.evil.test",
      "police.example.org@evil.test",
      "a@example.org",
      "a@org",
      "a@police-example.org",
    ])
      expect(isTrusted(email, trusted), email).toBe(false);
  });

  it("does not trust a domain that looks the same in another script, whichever way it is typed", () => {
    // Cyrillic letters, and the Turkish one without a dot.
    for (const typed of [
      "a@p\u043elice.example.org",
      "a@polic\u0435.example.org",
      "a@west.p\u043elice.example.org",
      "a@nhs.ex\u0430mple.org",
      "a@pol\u0131ce.example.org",
    ]) {
      const email = emailAddress.parse(typed);
      expect(email).toMatch(/^a@(\w+\.)?[a-z0-9.-]*xn--[a-z0-9.-]+$/);
      expect(isTrusted(email, trusted), typed).toBe(false);
    }
    // Nor the other way round: the look-alike that an organiser trusts is not the plain domain.
    const lookalike = asciiDomain("p\u043elice.example.org");
    expect(isTrusted("a@police.example.org", lookalike)).toBe(false);
    expect(isTrusted(emailAddress.parse("a@p\u043elice.example.org"), lookalike)).toBe(true);
    // A full stop of another script parts the same labels: it is the domain itself.
    const wide = emailAddress.parse("a@police\u3002example\u3002org");
    expect([wide, isTrusted(wide, trusted)]).toEqual(["a@police.example.org", true]);
  });

  it("never trusts by a suffix of the letters alone", () => {
    fc.assert(
      fc.property(label, label, label, (before, name, top) => {
        const domain = `${name}.${top}`;
        expect(isTrusted(`a@${domain}`, domain)).toBe(true);
        expect(isTrusted(`a@${before}.${domain}`, domain)).toBe(true);
        expect(isTrusted(`a@${before}${domain}`, domain)).toBe(false);
        expect(isTrusted(`a@${domain}.${before}`, domain)).toBe(
          `${domain}.${before}`.endsWith(`.${domain}`),
        );
        expect(isTrusted(`a@${top}`, domain)).toBe(false);
      }),
    );
  });

  it("takes lines as organisers type them, and no line that would trust a whole country", () => {
    expect(isTrusted("a@x.police.uk", " @Police.UK \r\n")).toBe(true);
    expect(isTrusted("a@x.police.uk", "*.police.uk")).toBe(true);
    for (const list of ["", "\n\n", "uk", ".uk", ".", "@", "*."])
      expect(isTrusted("a@x.police.uk", list), list).toBe(false);
  });
});
