// The table of deeds, read as sentences: what each role may do, and nothing that it may not.
import { describe, expect, it } from "vitest";
import { type Role, roles } from "~/domain/ground/audit/actor";
import { access, type Deed, may, roleFor } from "./access";

const deeds = Object.keys(access) as Deed[];
const whatMay = (role: Role) => deeds.filter((deed) => may({ roles: [role] }, deed));

describe("the table of deeds", () => {
  it("lets a steward check people in, and see nothing else", () => {
    expect(whatMay("steward")).toEqual(["check-in"]);
  });

  it("lets an editor publish and an organiser run the conference, and neither do the other's work", () => {
    expect(whatMay("editor")).toEqual([
      "review-write-ups",
      "make-editions",
      "read-publishing-letters",
    ]);
    const both = whatMay("organiser").filter((deed) => whatMay("editor").includes(deed));
    expect(both).toEqual([]);
    expect(whatMay("organiser")).toContain("vet-registrations");
    expect(whatMay("organiser")).not.toContain("give-roles");
  });

  it("lets an administrator do everything, and somebody without a role nothing", () => {
    expect(whatMay("administrator")).toEqual(deeds);
    expect(deeds.filter((deed) => may({ roles: [] }, deed))).toEqual([]);
  });

  it("names the narrowest role to those who are refused", () => {
    expect(roleFor("check-in")).toBe("steward");
    expect(roleFor("give-roles")).toBe("administrator");
    for (const deed of deeds) expect(roles).toContain(roleFor(deed));
  });
});
