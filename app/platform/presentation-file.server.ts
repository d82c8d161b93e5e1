// What kind of presentation a file really is, told from its content and never from its name.
import { open as openFile } from "node:fs/promises";
import { promisify } from "node:util";
import { type Entry, open as openZipWithCallback, type ZipFile } from "yauzl";

const openZip = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(
  openZipWithCallback,
);

/** More than any honest presentation holds: files inside, and bytes when unpacked. */
const mostEntries = 5_000;
const mostUnpackedBytes = 600 * 1024 * 1024;

/**
 * Tells PDF, PPTX and ODP apart by their content. An archive is read through and nothing of it kept; one that would unpack
 * to more than 600 MB, or to more than it says, or holds names that climb out of it is none of them.
 *
 * @returns null for anything else
 */
export async function presentationKind(path: string): Promise<"pdf" | "pptx" | "odp" | null> {
  const head = Buffer.alloc(8);
  const file = await openFile(path, "r");
  try {
    await file.read(head, 0, 8, 0);
  } finally {
    await file.close();
  }
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (head.readUInt32LE(0) !== 0x04034b50) return null;
  const names = await listArchive(path).catch(() => null);
  if (!names) return null;
  if (names.has("[Content_Types].xml") && names.has("ppt/presentation.xml")) return "pptx";
  return names.get("mimetype") === odpType && names.has("content.xml") ? "odp" : null;
}

const odpType = "application/vnd.oasis.opendocument.presentation";

/** The names in an archive, with the content of `mimetype`, which says what an OpenDocument file is. */
async function listArchive(path: string): Promise<Map<string, string> | null> {
  // yauzl refuses names that climb out of the archive, and entries that unpack to another size than they say.
  const zip = await openZip(path, { lazyEntries: true, autoClose: false });
  try {
    if (zip.entryCount > mostEntries) return null;
    return await new Promise((done, failed) => {
      const names = new Map<string, string>();
      let unpacked = 0;
      zip.on("entry", (entry: Entry) => {
        unpacked += entry.uncompressedSize;
        if (unpacked > mostUnpackedBytes) return done(null);
        readEntry(zip, entry).then((text) => {
          names.set(entry.fileName, text);
          zip.readEntry();
        }, failed);
      });
      zip.on("end", () => done(names));
      zip.on("error", failed);
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

/** Reads an entry to its end; the text of `mimetype`, and nothing of any other. */
function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const keeps = entry.fileName === "mimetype" && entry.uncompressedSize < 200;
  return new Promise((done, failed) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return failed(error);
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => {
        if (keeps) parts.push(part);
      });
      stream.on("end", () => done(Buffer.concat(parts).toString("utf8")));
      stream.on("error", failed);
    });
  });
}
