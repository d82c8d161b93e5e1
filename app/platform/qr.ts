// QR codes: the only module that knows the package `qrcode`. Gives pictures for pages and rectangles for print.
import QRCode from "qrcode";

/** A dark rectangle of a QR code, in modules from the top left corner. */
export type QrRectangle = { x: number; y: number; width: number; height: number };

/** A code as rectangles that do not overlap. `size` is the modules on a side, without the quiet zone. */
type QrShape = { size: number; rectangles: QrRectangle[] };

/** The white border that readers need around a code, in modules (ISO/IEC 18004). */
const quietZone = 4;

/**
 * Draws a text as a QR code with its quiet zone: one SVG of one path, as large as the element around it makes it.
 * It carries no name for screen readers: the caller wraps it in an element with `role="img"` and a label.
 */
export function qrSvg(text: string): string {
  const { size, rectangles } = qrRectangles(text);
  const side = size + 2 * quietZone;
  const path = rectangles
    .map(({ x, y, width, height }) => {
      const corner = `M${x + quietZone} ${y + quietZone}`;
      return `${corner}h${width}v${height}h-${width}z`;
    })
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}

/**
 * A text as a QR code of level M (readable with 15% of it soiled), its dark modules merged into few rectangles.
 * Throws when the text is empty or longer than a code can hold.
 */
export function qrRectangles(text: string): QrShape {
  if (text === "") throw new RangeError("A QR code needs a text");
  const bytes = new TextEncoder().encode(text);
  const content = [{ data: bytes, mode: "byte" as const }];
  const { size, data } = QRCode.create(content, { errorCorrectionLevel: "M" }).modules;
  const rectangles: QrRectangle[] = [];
  // The rectangle that starts at each column and reaches down to the row before this one.
  let above: (QrRectangle | undefined)[] = [];
  for (let y = 0; y < size; y++) {
    const current: (QrRectangle | undefined)[] = [];
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      const width = x - start + 1;
      let rectangle = above[start];
      if (rectangle?.width === width) {
        rectangle.height++;
      } else {
        rectangle = { x: start, y, width, height: 1 };
        rectangles.push(rectangle);
      }
      current[start] = rectangle;
    }
    above = current;
  }
  return { size, rectangles };
}
