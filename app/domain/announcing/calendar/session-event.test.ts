// Who invites to a conference's sessions.
import { expect, it } from "vitest";
import { organiserOf } from "./session-event";

it("takes the first address that is one", () => {
  const from = "Conferences <no-reply@example.org>";
  expect(organiserOf({ name: "C", contactEmail: "" }, from).email).toBe("no-reply@example.org");
  expect(organiserOf({ name: "C", contactEmail: "a@b.org" }, from).email).toBe("a@b.org");
});
