// The least that printing badges can do: a name, two lines and a QR code on each quarter of an A4 page, with no layout.
// node plain-badges.mjs COUNT FILE; prints the seconds it took and the most memory it had, in bytes, as JSON.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";

const [count, file] = process.argv.slice(2);
const font = "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf";
const started = performance.now();
const out = createWriteStream(file);
const pdf = new PDFDocument({ autoFirstPage: false });
pdf.pipe(out);
pdf.registerFont("regular", createRequire(import.meta.url).resolve(font));
for (let number = 0; number < Number(count); number += 1) {
  if (number % 4 === 0) {
    pdf.addPage({ size: "A4", margin: 0 });
    if (out.writableNeedDrain) await once(out, "drain");
  }
  badge(number, 30 + 297 * (number % 2), 60 + 421 * Math.floor((number % 4) / 2));
}
pdf.end();
await once(out, "finish");
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS * 1024 }));

function badge(number, x, y) {
  const plain = { lineBreak: false };
  pdf.font("regular").fontSize(24).text(`Delegate ${number}`, x, y, plain);
  pdf.fontSize(12).text("Community Safety Officer", x, y + 40, plain);
  pdf.text("Ashbourne Vale Council", x, y + 60, plain);
  const code = `http://localhost:3000/t/${randomBytes(16).toString("base64url")}`;
  const { size, data } = QRCode.create(code, { errorCorrectionLevel: "M" }).modules;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const first = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > first) pdf.rect(x + first * 3, y + 100 + row * 3, (column - first) * 3, 3);
    }
  pdf.fill("#000000");
}
