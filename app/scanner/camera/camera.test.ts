// The WebAssembly that the camera's page serves is the one that its reader was made for, wherever npm has put it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { ZXING_WASM_SHA256 } from "barcode-detector/ponyfill";
import { expect, it } from "vitest";
import { readerFile } from "./camera";

it("serves the reader's own WebAssembly", () => {
  const file = readerFile();
  const path = `.${file?.path}`;
  expect(existsSync(path)).toBe(true);
  expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(ZXING_WASM_SHA256);
});
