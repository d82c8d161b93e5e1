// Reading QR codes with the camera: the browser's own reader where it has one, else the WebAssembly one that we serve.
import type { BarcodeDetector } from "barcode-detector/ponyfill";

/** Where the reader's WebAssembly lies: below the reader's own package where npm keeps two versions of it, else beside it. */
const readers = import.meta.glob<string>(
  [
    "/node_modules/barcode-detector/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm",
    "/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm",
  ],
  { query: "?url", import: "default", eager: true, exhaustive: true },
);

/** The reader's WebAssembly: where it lies below the project, and the address at which it is served. */
export function readerFile(): { path: string; url: string } | null {
  const [path, url] = Object.entries(readers)[0] ?? [];
  return path && url ? { path, url } : null;
}

type Reader = Pick<BarcodeDetector, "detect">;

/** Milliseconds between two looks at the picture. */
const pause = 100;

/** A code that stays in view is read once: it counts again after it was not seen in this many looks. */
const outOfSight = 20;

/** Whether this browser can show a camera here; browsers only do so over https and on localhost. */
export function hasCamera(): boolean {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/**
 * Shows the camera in a video element and reads codes from it.
 *
 * @param onCode called once for each code that comes into view
 * @returns a function that stops the camera
 * @throws DOMException where there is no camera or it may not be used
 */
export async function startCamera(
  video: HTMLVideoElement,
  onCode: (code: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    const reader = await makeReader();
    video.srcObject = stream;
    await video.play();
    void look(video, reader, onCode, () => stopped);
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

async function look(
  video: HTMLVideoElement,
  reader: Reader,
  onCode: (code: string) => void,
  stopped: () => boolean,
): Promise<void> {
  const lastSeen = new Map<string, number>();
  for (let now = 1; !stopped(); now += 1) {
    const codes = await reader.detect(video).catch(() => []);
    for (const { rawValue } of codes) {
      const seen = lastSeen.get(rawValue) ?? Number.NEGATIVE_INFINITY;
      lastSeen.set(rawValue, now);
      if (rawValue && !stopped() && now - seen > outOfSight) onCode(rawValue);
    }
    await new Promise((next) => setTimeout(next, pause));
  }
}

async function makeReader(): Promise<Reader> {
  const formats = ["qr_code" as const];
  const own = (window as { BarcodeDetector?: typeof BarcodeDetector }).BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes("qr_code")) return new own({ formats });
  const ponyfill = await import("barcode-detector/ponyfill");
  const { url } = readerFile() ?? { url: "" };
  ponyfill.prepareZXingModule({ overrides: { locateFile: () => url } });
  return new ponyfill.BarcodeDetector({ formats });
}
