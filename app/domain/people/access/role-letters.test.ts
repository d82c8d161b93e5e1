// The letter to somebody whose roles have changed.
import { expect, it } from "vitest";
import { rolesLetter } from "./role-letters";

const facts = { name: "Ada", email: "ada@example.org", signInUrl: "https://a.example/sign-in" };

it("says what they can do now, and how to begin", () => {
  const { subject, text } = rolesLetter({ ...facts, roles: ["steward", "editor"] });
  expect(subject).toBe("You can now work for the conference: Steward, Editor");
  expect(text).toContain("- Steward: Scans badges at the doors");
  expect(text).toContain("- Editor: Reviews and publishes write-ups and editions");
  expect(text).toContain("(ada@example.org):\nhttps://a.example/sign-in");
});

it("says so when there is none left", () => {
  const { subject, text } = rolesLetter({ ...facts, roles: [] });
  expect(subject).toBe("You no longer have a role at the conference");
  expect(text).toContain("An administrator has taken your roles");
});
