// One file that holds several, as tar programs read it: the format "ustar" (POSIX.1-1988, pax(1)), written and read here.
import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";

/** Bytes of a block; headers take one, and contents are filled up to whole ones. */
const block = 512;

/** The largest size that a header says in octal digits; larger ones are said in binary, as GNU tar does. */
const mostInOctal = 8 ** 11 - 1;

/** Where the parts of a header stand: their first byte and their length. */
const fields = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  modified: [136, 12],
  checksum: [148, 8],
  kind: [156, 1],
  magic: [257, 8],
} as const;

/** A file in an archive: its name, its bytes, and where they begin. */
export type Archived = { name: string; size: number; start: number };

/** Thrown when a file is not a whole archive; the message says what is wrong, as the end of a sentence. */
export class BrokenArchive extends Error {}

/** An archive that is being written. */
export type ArchiveWriter = {
  /**
   * Adds one file.
   *
   * @param size bytes of the content, which has to keep to it
   * @returns SHA-256 of the content in hexadecimal
   */
  add: (name: string, size: number, content: Readable) => Promise<string>;
  /** Ends the archive; it is on disk when the promise resolves. */
  finish: () => Promise<void>;
  /** Lets go of the file, whole or not; after `finish` it does nothing. */
  close: () => Promise<void>;
};

/**
 * Begins an archive in a new file of mode 0600.
 *
 * @param modified the moment that the files in it are said to be of
 * @throws Error with the code EEXIST where there is a file already
 */
export async function writeArchive(path: string, modified: Date): Promise<ArchiveWriter> {
  const handle = await open(path, "wx", 0o600);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await handle.close();
  };
  return {
    add: async (name, size, content) => {
      await handle.write(header(name, size, modified));
      const hash = createHash("sha256");
      let written = 0;
      for await (const chunk of content as AsyncIterable<Buffer>) {
        written += chunk.length;
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      if (written !== size) throw new Error(`${name} has ${written} bytes, not ${size}.`);
      await handle.writeFile(Buffer.alloc(padding(size)));
      return hash.digest("hex");
    },
    finish: async () => {
      await handle.writeFile(Buffer.alloc(2 * block));
      await handle.sync();
      await close();
    },
    close,
  };
}

function header(name: string, size: number, modified: Date): Buffer {
  const bytes = Buffer.alloc(block);
  const put = (field: keyof typeof fields, text: string) => bytes.write(text, fields[field][0]);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  if (Buffer.byteLength(name) > fields.name[1]) throw new Error(`The name ${name} is too long.`);
  put("name", name);
  put("mode", octal(0o600, 7));
  put("owner", octal(0, 7));
  put("group", octal(0, 7));
  if (size <= mostInOctal) put("size", octal(size, 11));
  else {
    bytes.writeUInt8(0x80, fields.size[0]);
    bytes.writeBigUInt64BE(BigInt(size), fields.size[0] + 4);
  }
  put("modified", octal(Math.floor(modified.getTime() / 1000), 11));
  put("kind", "0");
  put("magic", "ustar\u000000");
  put("checksum", `${octal(checksumOf(bytes), 6)}\u0000 `);
  return bytes;
}

/** The sum of a header's bytes, its own field taken as spaces. */
function checksumOf(bytes: Buffer): number {
  const [start, length] = fields.checksum;
  return bytes.reduce(
    (sum, byte, at) => sum + (at >= start && at < start + length ? 0x20 : byte),
    0,
  );
}

function padding(size: number): number {
  return (block - (size % block)) % block;
}

/**
 * Lists what an archive holds, in its order. Only ordinary files are taken.
 *
 * @throws BrokenArchive for anything that is not a whole archive of ordinary files
 */
export async function listArchive(path: string): Promise<Archived[]> {
  const handle = await open(path, "r");
  try {
    const { size: whole } = await handle.stat();
    const listed: Archived[] = [];
    const bytes = Buffer.alloc(block);
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(bytes, 0, block, at);
      if (bytesRead < block) throw new BrokenArchive("it ends too early");
      if (bytes.every((byte) => byte === 0)) return listed;
      const file = readHeader(bytes, at + block);
      at = file.start + file.size + padding(file.size);
      if (at > whole) throw new BrokenArchive("it ends too early");
      listed.push(file);
    }
  } finally {
    await handle.close();
  }
}

function readHeader(bytes: Buffer, start: number): Archived {
  const text = (field: keyof typeof fields) => {
    const [from, length] = fields[field];
    return bytes.toString("utf8", from, from + length).split("\u0000")[0] ?? "";
  };
  const octal = (field: keyof typeof fields) => {
    const digits = text(field).trim();
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : Number.NaN;
  };
  if (!text("magic").startsWith("ustar") || octal("checksum") !== checksumOf(bytes))
    throw new BrokenArchive("it is not a tar file, or was changed");
  if (!["0", ""].includes(text("kind")))
    throw new BrokenArchive(`“${text("name")}” in it is no ordinary file`);
  // Only a size that is not negative has these four bytes before it.
  const inBinary = bytes.readUInt32BE(fields.size[0]) === 0x80000000;
  const size = inBinary ? Number(bytes.readBigUInt64BE(fields.size[0] + 4)) : octal("size");
  if (!Number.isSafeInteger(size)) throw new BrokenArchive("it is not a tar file, or was changed");
  return { name: text("name"), size, start };
}

/** The content of one file of an archive. */
export function readArchived(
  path: string,
  { start, size }: Archived,
): ReadStream | Iterable<Buffer> {
  return size === 0 ? [] : createReadStream(path, { start, end: start + size - 1 });
}
