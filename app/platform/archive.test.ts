// Archives: what is written is read again, by the system's own tar program too, and what is cut off or changed is refused.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BrokenArchive, listArchive, readArchived, writeArchive } from "./archive.server";

const folder = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = new Date("2027-01-12T10:00:00Z");
const contents = { "one.txt": "one", "empty.txt": "", "files/ab/cd": "x".repeat(1025) };
const file = join(folder, "a.tar");
const hashes: string[] = [];

beforeAll(async () => {
  const archive = await writeArchive(file, at);
  for (const [name, text] of Object.entries(contents))
    hashes.push(await archive.add(name, text.length, Readable.from([Buffer.from(text)])));
  await archive.finish();
});

/** A copy of the archive, changed. */
function changed(change: (bytes: Buffer) => Buffer): string {
  const path = join(folder, "changed.tar");
  writeFileSync(path, change(readFileSync(file)));
  return path;
}

describe("an archive", () => {
  it("holds what was put into it, in its order, for its owner alone", async () => {
    const listed = await listArchive(file);
    const texts = await Promise.all(
      listed.map((one) => buffer(Readable.from(readArchived(file, one)))),
    );
    expect(listed.map(({ name }, index) => [name, String(texts[index])])).toEqual(
      Object.entries(contents),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(hashes[0]).toBe("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
  });

  it("is opened by the system's tar, and opens what that wrote", async () => {
    const out = execFileSync("tar", ["-xOf", file, "files/ab/cd"], { encoding: "utf8" });
    expect(out).toBe(contents["files/ab/cd"]);
    const theirs = join(folder, "theirs.tar");
    writeFileSync(join(folder, "two.txt"), "two");
    execFileSync("tar", ["--format=ustar", "-cf", theirs, "-C", folder, "two.txt"]);
    expect((await listArchive(theirs)).map(({ name, size }) => [name, size])).toEqual([
      ["two.txt", 3],
    ]);
  });

  it("says a size that octal digits cannot hold in binary, as GNU tar does", async () => {
    const size = 9 * 1024 ** 3;
    const huge = join(folder, "huge.tar");
    const archive = await writeArchive(huge, at);
    await expect(archive.add("huge", size, Readable.from([]))).rejects.toThrow("not 9663676416");
    await archive.close();
    const listing = execFileSync("sh", ["-c", `tar -tvf "${huge}" 2>/dev/null || true`], {
      encoding: "utf8",
    });
    expect(listing).toContain(String(size));
    // As long as it says, with a hole for the content.
    truncateSync(huge, 512 + size + 1024);
    expect(await listArchive(huge)).toEqual([{ name: "huge", size, start: 512 }]);
    rmSync(huge);
  });

  it("is never written over another file", async () => {
    await expect(writeArchive(file, at)).rejects.toMatchObject({ code: "EEXIST" });
  });

  it.each([
    ["negative", Buffer.from("-0000001000\0")],
    ["negative in binary", Buffer.alloc(12, 0xff)],
    ["no number", Buffer.from("0000000010x\0")],
    ["in binary, of more than there can be", Buffer.from("800000007fffffffffffffff", "hex")],
    ["in binary, of more digits than are read", Buffer.from("800000010000000000000003", "hex")],
  ])("that says a size that is %s is refused, and read no further", async (_what, size) => {
    const path = changed((bytes) => {
      size.copy(bytes, 124);
      bytes.fill(" ", 148, 156);
      const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
      return bytes;
    });
    await expect(listArchive(path)).rejects.toThrow(BrokenArchive);
  });

  it("that was cut off, changed or is something else is refused", async () => {
    const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length - 1024);
    const half = (bytes: Buffer) => bytes.subarray(0, 2100);
    const renamed = (bytes: Buffer) => {
      bytes.write("two.txt", 0);
      return bytes;
    };
    for (const change of [cut, half, renamed, () => Buffer.from("x".repeat(2000))])
      await expect(listArchive(changed(change))).rejects.toThrow(BrokenArchive);
    const linked = join(folder, "linked.tar");
    execFileSync("sh", ["-c", `cd "${folder}" && ln -s one l && tar -cf "${linked}" l`]);
    await expect(listArchive(linked)).rejects.toThrow("no ordinary file");
  });
});
