// What a ticket's QR code holds, and how it is drawn.
import { paths } from "~/paths";
import { addressOf } from "~/platform/env.server";
import { qrSvg } from "~/platform/qr";

/** The address that a ticket's QR code holds, and that its owner and stewards open: `BASE_URL/t/<code>`. */
export function ticketAddress(code: string): string {
  return addressOf(paths.ticket(code));
}

/** Codes drawn last, by what they hold: a page shows its reader's own code at each visit, and drawing is slow. */
const drawn = new Map<string, string>();
const mostDrawn = 2000;

/** The QR code of a ticket as SVG. */
export function ticketQr(code: string): string {
  const address = ticketAddress(code);
  const svg = drawn.get(address) ?? qrSvg(address);
  drawn.delete(address);
  drawn.set(address, svg);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= mostDrawn) break;
    drawn.delete(oldest);
  }
  return svg;
}
