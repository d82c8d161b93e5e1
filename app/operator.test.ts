// The operator's tool: what it answers, where, and with which exit code.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeConference } from "../prisma/factories/factories";
import { operate } from "./operator";
import { env } from "./platform/env.server";
import { prepareSecrets } from "./platform/secrets.server";

const folder = mkdtempSync(join(tmpdir(), "operator-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const said = { out: "", err: "" };
const hear = (where: keyof typeof said) => (text: unknown) => {
  said[where] += String(text);
  return true;
};
vi.spyOn(process.stdout, "write").mockImplementation(hear("out"));
vi.spyOn(process.stderr, "write").mockImplementation(hear("err"));
beforeEach(() => Object.assign(said, { out: "", err: "" }));

describe("the operator's tool", () => {
  it("explains every command, and each by itself", async () => {
    expect(await operate(["--help"])).toBe(0);
    for (const command of ["migrate", "backup FILE", "restore FILE", "verify", "letters"])
      expect(said.out).toContain(`npm run conf -- ${command}`);
    said.out = "";
    expect(await operate(["backup", "--help"])).toBe(0);
    expect(said.out).not.toContain("restore");
  });

  it.each([
    [["fly"]],
    [["backup"]],
    [["backup", "a", "b"]],
    [["restore", "a", "--letters", "burn"]],
    [["restore", "a", "--speed", "9"]],
    [["verify", "everything"]],
    [["letters", "--held", "burn"]],
  ])("says how to be called, with exit code 2: %j", async (words) => {
    expect(await operate(words)).toBe(2);
    expect(said).toEqual({ out: "", err: expect.stringContaining("npm run conf -- ") });
  });

  it("backs up, refuses to write over it, restores it elsewhere and verifies that", async () => {
    prepareSecrets();
    await makeConference();
    const file = join(folder, "backup.tar");
    expect(await operate(["backup", file])).toBe(0);
    expect(said.out).toContain("It holds 1 conference");
    expect(await operate(["backup", file])).toBe(1);
    expect(said.err).toContain("Give the backup another name.");
    const shelf = join(folder, "shelf");
    symlinkSync(env().dataDir, shelf);
    for (const inside of [join(env().dataDir, "in.tar"), join(shelf, "in.tar")])
      expect(await operate(["backup", inside])).toBe(1);
    expect(said.err).toContain("would be lost together with it");
    expect(await operate(["restore", file])).toBe(1);
    expect(said.err).toContain("is not empty");
    const dataDir = join(folder, "data");
    const here = { ...env() };
    Object.assign(env(), { dataDir, databaseFile: join(dataDir, "conference.db") });
    expect(await operate(["restore", file])).toBe(0);
    expect(said.out).toContain("No letter waited in it.");
    expect(await operate(["verify"])).toBe(0);
    expect(said.out).toContain("Nothing is wrong.");
    expect(readFileSync(join(dataDir, "secrets.json")).length).toBeGreaterThan(40);
    rmSync(join(dataDir, "secrets.json"));
    expect(await operate(["verify"])).toBe(1);
    expect(said.err).toContain("secrets.json is missing.");
    Object.assign(env(), here);
  });

  it("says that no letter is held back", async () => {
    expect(await operate(["letters"])).toBe(0);
    expect(said.out).toBe("No letter is held back.\n");
    said.out = "";
    expect(await operate(["letters", "--held", "send"])).toBe(0);
    expect(said.out).toBe("0 letters will be sent now.\n");
  });
});
