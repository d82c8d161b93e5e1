// Reads a ticket as a steward's camera does: from a picture of the delegate's screen.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "@playwright/test";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { signInAs } from "./site";

const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: readFileSync(path).buffer } });

/** What the QR code on the delegate's own ticket says, read from a picture of their screen. */
export async function readTicket(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ baseURL: url, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await signInAs(page, "delegate");
  await page.goto("/my/ticket");
  const picture = await page.getByRole("img", { name: /QR code/ }).screenshot();
  await context.close();
  const [code] = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
  return code?.text ?? "";
}
