// Who acts: the roles that there are.
import { expect, it } from "vitest";
import { grantedRole, roles } from "./actor";

it("knows each of the roles, and no other text is one", () => {
  expect(roles.map(grantedRole)).toEqual([...roles]);
  for (const text of ["", "Editor", "delegate", "toString"])
    expect(() => grantedRole(text), text).toThrow(`No role is ${text}.`);
});
