// What an archive really holds decides, and not what it says of itself.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { presentationKind } from "./presentation-file.server";

const folder = mkdtempSync(join(tmpdir(), "presentations-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Part = { name: string; content: Buffer; says?: number };

/** A ZIP archive (APPNOTE 6.3.10, §4.3) whose parts may lie about their size. */
function archive(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, says = content.length } of parts) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(name.length, 22);
    const offset = Buffer.concat(files).length;
    files.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), common, more, Buffer.from(name));
  }
  const [body, list] = [Buffer.concat(files), Buffer.concat(directory)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(body.length, 12);
  return Buffer.concat([body, list, Buffer.from("PK\x05\x06"), end]);
}

async function kindOf(content: Buffer): Promise<string | null> {
  const path = join(folder, "file");
  writeFileSync(path, content);
  return presentationKind(path);
}

const types = { name: "[Content_Types].xml", content: Buffer.from("<Types/>") };
const slides = { name: "ppt/presentation.xml", content: Buffer.from("<p/>") };

describe("the kind of a presentation", () => {
  it("is PDF, PPTX or ODP by what is inside", async () => {
    const mimetype = Buffer.from("application/vnd.oasis.opendocument.presentation");
    expect(await kindOf(Buffer.from("%PDF-1.7\n"))).toBe("pdf");
    expect(await kindOf(archive([types, slides]))).toBe("pptx");
    const odp = [
      { name: "mimetype", content: mimetype },
      { name: "content.xml", content: types.content },
    ];
    expect(await kindOf(archive(odp))).toBe("odp");
    expect(await kindOf(archive([types]))).toBeNull();
    expect(await kindOf(Buffer.from("PK\x03\x04 and no more"))).toBeNull();
  });

  it("is none where a part unpacks to more than it says, or to too much", async () => {
    const large = { name: "ppt/media/a.bin", content: Buffer.alloc(5_000_000) };
    expect(await kindOf(archive([types, slides, large]))).toBe("pptx");
    expect(await kindOf(archive([types, slides, { ...large, says: 1000 }]))).toBeNull();
    expect(await kindOf(archive([types, slides, { ...large, says: 2 ** 30 }]))).toBeNull();
  });

  it("is none where a name climbs out", async () => {
    const climbing = { name: "../../evil.txt", content: Buffer.from("x") };
    expect(await kindOf(archive([types, slides, climbing]))).toBeNull();
  });
});
