// A steward's camera: the QR code before it is read by the WebAssembly that the site serves itself, under its own policy.
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import QRCode from "qrcode";
import { expect, expectAccessible, signInAs, test } from "./site";

/** A film of a QR code that stands still, as Chromium's pretended camera plays it (YUV4MPEG2). */
function film(text: string): Buffer {
  const [width, height, scale] = [640, 480, 10];
  const { data, size } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const left = Math.floor((width - size * scale) / 2);
  const top = Math.floor((height - size * scale) / 2);
  const light = Buffer.alloc(width * height, 235);
  data.forEach((dark, index) => {
    if (!dark) return;
    const x = left + (index % size) * scale;
    const y = top + Math.floor(index / size) * scale;
    for (let row = y; row < y + scale; row += 1)
      light.fill(16, row * width + x, row * width + x + scale);
  });
  const colour = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, Buffer.from("FRAME\n"), light, colour]);
}

test("a code before the camera is scanned once", async ({ site, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, "Without JavaScript there is no camera; the field takes the code.");
  const file = join(tmpdir(), `camera-${crypto.randomUUID()}.y4m`);
  writeFileSync(file, film(`${site.url}/t/${"D".repeat(22)}`));
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${file}`,
    ],
  });
  try {
    const context = await browser.newContext({ baseURL: site.url, permissions: ["camera"] });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (line) => {
      if (/Content Security Policy|RuntimeError|wasm/.test(line.text())) troubles.push(line.text());
    });
    let requests = 0;
    page.on("request", (request) => {
      if (request.url().endsWith("/scans")) requests += 1;
    });
    await signInAs(page, "steward");
    await page.getByRole("button", { name: "Use camera" }).click();
    await expect(page.getByRole("status").first()).toContainText("Not known", {
      // Reading pictures is work for the processor, which may have other things to do.
      timeout: 40_000,
    });
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close camera" }).click();
    await expect(page.locator("video")).toHaveCount(0);
    expect(requests).toBe(1);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    rmSync(file, { force: true });
  }
});
