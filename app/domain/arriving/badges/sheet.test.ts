// Proves with an independent reader, pdf.js, what is in the badges that are printed.
import { PassThrough, Writable } from "node:stream";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { Badge } from "./layout";
import { writeBadge, writeBadgeSheet } from "./sheet.server";

const badge: Badge = {
  badgeName: "Zoë Łukasiewicz-Nguyễn",
  jobTitle: "Detective Chief Inspector",
  organisation: "Heddlu Gogledd Cymru",
  ticketUrl: "https://conference.example.org/t/Vb3x_9QmZk-0aTfR7LpWcQ",
  conferenceName: "Serious & Organised Crime National Conference",
  conferenceDate: "Tuesday 2 February 2027",
  sessions: [{ time: "10am", title: "Following the money", room: "Hall 1" }],
  role: "Speaker",
};

function badges(count: number): Badge[] {
  return Array.from({ length: count }, (_, index) => ({ ...badge, badgeName: `Guest ${index}` }));
}

async function open(write: (out: Writable) => Promise<void>) {
  const chunks: Buffer[] = [];
  const out = new PassThrough();
  out.on("data", (chunk: Buffer) => chunks.push(chunk));
  await write(out);
  const data = new Uint8Array(Buffer.concat(chunks));
  return getDocument({ data, verbosity: 0 }).promise;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof open>>["getPage"]>>;

/** How many glyphs are drawn that stand for a letter that the font does not have: the first of each font. */
async function emptyBoxes(page: Page): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.reduce((sum, name, index) => {
    if (name !== OPS.showText) return sum;
    const [glyphs] = argsArray[index] as [({ originalCharCode?: number } | number)[]];
    return (
      sum + glyphs.filter((each) => typeof each === "object" && each.originalCharCode === 0).length
    );
  }, 0);
}

/** What is said in place of what is drawn, in the order of the document. */
async function spoken(write: (out: Writable) => Promise<void>): Promise<string[]> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on("data", (chunk: Buffer) => chunks.push(chunk));
  await write(out);
  const whole = Buffer.concat(chunks).toString("latin1");
  return [...whole.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, text = ""]) => {
    const bytes = Buffer.from(
      text.replace(
        /\\(.)/g,
        (_, letter: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[letter] ?? letter,
      ),
      "latin1",
    );
    return bytes[0] === 0xfe
      ? bytes.subarray(2).swap16().toString("utf16le")
      : bytes.toString("latin1");
  });
}

type Node = Awaited<ReturnType<Page["getStructTree"]>>["children"][number];

function childrenOf(node: Node | undefined): Node[] {
  return node && "children" in node ? node.children : [];
}

async function print(write: (out: Writable) => Promise<void>) {
  const pdf = await open(write);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const millimetres = [width, height].map((points) => Math.round((points / 72) * 25.4));
    pages.push({ text: items.map((item) => ("str" in item ? item.str : "")), millimetres });
  }
  return pages;
}

describe("writeBadge", () => {
  it("prints one page of A6 with everything on it, whatever the letters", async () => {
    const [page, ...more] = await print((out) => writeBadge(badge, out));
    expect(more).toEqual([]);
    expect(page?.millimetres).toEqual([105, 148]);
    const text = page?.text.join(" ").replace(/\s+/g, " ").replace("- ", "-");
    for (const part of [
      badge.conferenceName,
      badge.conferenceDate,
      badge.badgeName,
      badge.jobTitle,
      badge.organisation,
      "Speaker",
      "10am · Hall 1",
      "Following the money",
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe("a name in any writing", () => {
  it.each([
    ["王小明", "分析師", "北京市公安局"],
    ["山田 たろう", "警部補", "東京都警察"],
    ["김민수", "경찰관", "서울특별시 경찰청"],
    ["ไทย กำลังใจ", "ตำรวจ", "กรุงเทพมหานคร"],
    ["ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "தமிழ்", "বাংলাদেশ"],
  ])("is printed with letters of its own: %s", async (badgeName, jobTitle, organisation) => {
    const given = { ...badge, badgeName, jobTitle, organisation, sessions: [] };
    const pdf = await open((out) => writeBadge(given, out));
    const page = await pdf.getPage(1);
    expect(await emptyBoxes(page)).toBe(0);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    for (const letter of `${badgeName}${jobTitle}`.replace(/[\s\p{Mark}]/gu, ""))
      expect(text).toContain(letter);
  });

  it.each(["محمد بن سلمان", "שרה כהן"])(
    "is read as it is written and drawn from the right: %s",
    async (name) => {
      const pdf = await open((out) => writeBadge({ ...badge, badgeName: name, sessions: [] }, out));
      const page = await pdf.getPage(1);
      expect(await emptyBoxes(page)).toBe(0);
      const { items } = await page.getTextContent();
      // pdf.js gives letters in the order of reading; the first word stands furthest right.
      const at = (word: string) =>
        items.flatMap((item) => ("str" in item && item.str === word ? [item.transform[4]] : []))[0];
      const [first = "", ...more] = name.split(" ");
      expect(at(first)).toBeGreaterThan(at(more.at(-1) ?? ""));
      expect(await spoken((out) => writeBadge({ ...badge, badgeName: name }, out))).toContain(name);
    },
  );

  it("prints an empty box for a letter that no font has, and nothing for an emoji", async () => {
    const given = { ...badge, badgeName: "Sam 😀 ꦱꦫ", sessions: [] };
    const pdf = await open((out) => writeBadge(given, out));
    expect(await emptyBoxes(await pdf.getPage(1))).toBe(2);
  });
});

describe("for those who hear it", () => {
  it("a badge is a section with its name as the heading and words for its code", async () => {
    const pdf = await open((out) => writeBadge(badge, out));
    const tree = await (await pdf.getPage(1)).getStructTree();
    const [whole] = tree?.children ?? [];
    const [section] = childrenOf(whole);
    expect(childrenOf(section).map((part) => ("role" in part ? part.role : ""))).toEqual([
      ...["P", "P", "H1", "P", "P", "Figure"],
    ]);
    expect(childrenOf(section).at(-1)).toMatchObject({ alt: expect.stringContaining("QR code") });
    const { info } = await pdf.getMetadata();
    const Title = `Badge for ${badge.badgeName}`;
    expect(info).toMatchObject({ PDFFormatVersion: "1.7", Language: "en-GB", Title });
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  });

  it("says a name whole that is broken or cut", async () => {
    const long = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft";
    expect(await spoken((out) => writeBadge({ ...badge, badgeName: long }, out))).toContain(long);
    expect(await spoken((out) => writeBadge(badge, out))).toEqual([]);
  });
});

describe("writeBadgeSheet", () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [12, 3],
  ])("prints %i badges, in order, on %i sheets of A4", async (count, sheets) => {
    const pages = await print((out) => writeBadgeSheet(badges(count), out));
    expect(pages.map(({ millimetres }) => millimetres)).toEqual(
      Array.from({ length: sheets }, () => [210, 297]),
    );
    const names = pages.flatMap(({ text }) => text.filter((words) => words.startsWith("Guest ")));
    expect(names).toEqual(badges(count).map(({ badgeName }) => badgeName));
  });

  it("draws each badge's code and name in its own quarter of the sheet", async () => {
    const pdf = await open((out) => writeBadgeSheet(badges(4), out));
    const page = await pdf.getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const moves: number[][] = fnArray.flatMap((name, index) =>
      name === OPS.transform ? [Array.from(argsArray[index] as ArrayLike<number>)] : [],
    );
    // A code is drawn in its own units: its corner is the move before the scale. The page itself is turned upside down.
    const isScale = ([a = 1, , , d = 1]: number[]) => a !== 1 && a === d;
    const codes = moves.flatMap((_, index) =>
      isScale(moves[index + 1] ?? []) ? [(moves[index] ?? []).slice(4).map(Math.round)] : [],
    );
    const [right, down] = [298, 421];
    expect(codes).toEqual([
      [170, 283],
      [170 + right, 283],
      [170, 283 + down],
      [170 + right, 283 + down],
    ]);
    const { items } = await page.getTextContent();
    const names = items.flatMap((item) =>
      "str" in item && item.str.startsWith("Guest") ? [item.transform.slice(4)] : [],
    );
    const [[x = 0, y = 0] = []] = names;
    expect(Math.round(x)).toBe(26);
    expect(names.map(([left = 0, up = 0]) => [left - x, y - up].map(Math.round))).toEqual([
      [0, 0],
      [right, 0],
      [0, down],
      [right, down],
    ]);
  });

  it("says so when there is nobody to print", async () => {
    const pages = await print((out) => writeBadgeSheet([], out));
    expect(pages.map(({ text }) => text.join(""))).toEqual(["There are no badges to print."]);
  });

  it("reads no further ahead than a slow reader has taken", async () => {
    let produced = 0;
    async function* produce() {
      for (const each of badges(100)) {
        produced++;
        yield each;
      }
    }
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const out = new Writable({
      highWaterMark: 1024,
      write(_chunk, _encoding, done) {
        void gate.then(() => done());
      },
    });
    const finished = writeBadgeSheet(produce(), out);
    for (let turn = 0; turn < 60; turn++) {
      await new Promise(setImmediate);
    }
    const whileShut = produced;
    open();
    await finished;
    expect(whileShut).toBeGreaterThan(0);
    expect(whileShut).toBeLessThan(40);
    expect(produced).toBe(100);
  });

  it("stops when the reader goes away", async () => {
    const out = new PassThrough();
    out.once("data", () => out.destroy());
    await expect(writeBadgeSheet(badges(100), out)).rejects.toThrow(/Premature close/);
  });

  it("leaves no whole document behind when the badges cannot be read", async () => {
    async function* failing() {
      yield* badges(6);
      throw new Error("The database went away");
    }
    const out = new PassThrough();
    out.on("error", () => undefined).resume();
    await expect(writeBadgeSheet(failing(), out)).rejects.toThrow("The database went away");
    expect(out.destroyed).toBe(true);
    expect(out.writableFinished).toBe(false);
  });
});
