// What a ticket's QR code holds, and how it is drawn.
import { paths } from "~/paths";
import { addressOf } from "~/platform/env.server";
import { qrSvg } from "~/platform/qr";

/** The address that a ticket's QR code holds, and that its owner and stewards open: `BASE_URL/t/<code>`. */
export function ticketAddress(code: string): string {
  return addressOf(paths.ticket(code));
}

/** The QR code of a ticket as SVG. */
export function ticketQr(code: string): string {
  return qrSvg(ticketAddress(code));
}
