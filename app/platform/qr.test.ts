// Proves that QR codes can be read, by a reader nobody here wrote, from what pages and print draw.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { type QrRectangle, qrRectangles, qrSvg } from "~/platform/qr";

const ticketUrl = "https://conference.example.org/t/Vb3x_9QmZk-0aTfR7LpWcQ";

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const bytes = readFileSync(path);
  await prepareZXingModule({ overrides: { wasmBinary: bytes.buffer }, fireImmediately: true });
});

/** Paints rectangles black on a white square of `side` modules, and reads what the picture says. */
async function decode(side: number, rectangles: QrRectangle[]): Promise<string[]> {
  const scale = 4;
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const dark of rectangles) {
    for (let y = dark.y * scale; y < (dark.y + dark.height) * scale; y++) {
      for (let x = dark.x * scale; x < (dark.x + dark.width) * scale; x++) {
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  const picture = { data, width, height: width, colorSpace: "srgb" } as ImageData;
  const found = await readBarcodes(picture, { formats: ["QRCode"] });
  return found.map((code) => code.text);
}

function rectanglesOf(svg: string): QrRectangle[] {
  const path = svg.slice(svg.lastIndexOf(' d="'));
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\3z/g)].map((found) => {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    return { x, y, width, height };
  });
}

describe("qrRectangles", () => {
  it.each([ticketUrl, "a", "Zoë Łukasiewicz-Nguyễn 👮", "x".repeat(1000)])(
    "can be read: %s",
    async (text) => {
      const { size, rectangles } = qrRectangles(text);
      const framed = rectangles.map((dark) => ({ ...dark, x: dark.x + 4, y: dark.y + 4 }));
      expect(await decode(size + 8, framed)).toEqual([text]);
    },
  );

  it("merges modules into far fewer rectangles that never overlap", () => {
    const { size, rectangles } = qrRectangles(ticketUrl);
    const covered = new Set<number>();
    for (const { x, y, width, height } of rectangles) {
      for (let row = y; row < y + height; row++) {
        for (let column = x; column < x + width; column++) {
          expect(covered.has(row * size + column)).toBe(false);
          covered.add(row * size + column);
        }
      }
    }
    expect(rectangles.length).toBeLessThan(covered.size / 2);
  });

  it("refuses nothing and too much", () => {
    expect(() => qrRectangles("")).toThrow();
    expect(() => qrRectangles("x".repeat(3000))).toThrow();
  });
});

describe("qrSvg", () => {
  it("draws a code with a quiet zone of four modules on white", async () => {
    const svg = qrSvg(ticketUrl);
    const { size } = qrRectangles(ticketUrl);
    const side = size + 8;
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`);
    const rectangles = rectanglesOf(svg);
    expect(Math.min(...rectangles.flatMap(({ x, y }) => [x, y]))).toBe(4);
    expect(Math.max(...rectangles.map(({ x, width }) => x + width))).toBe(side - 4);
    expect(await decode(side, rectangles)).toEqual([ticketUrl]);
  });

  it("puts nothing of the text into the markup", () => {
    expect(qrSvg('"><script>')).not.toContain("script");
  });
});
