// A badge as a picture on a page.

import { type BadgeMark, badgeCard } from "~/domain/arriving/badges/layout";
import { ink } from "~/domain/ground/brand/brand";

/** The marks of one badge, drawn. `code` is the path of its QR code in a square of `side` units. */
export function BadgePicture({
  marks,
  code,
  label,
}: {
  marks: BadgeMark[];
  code: { side: number; path: string };
  label: string;
}) {
  return (
    <svg
      className="conf-badge"
      viewBox={`0 0 ${badgeCard.width} ${badgeCard.height}`}
      role="img"
      aria-label={label}
      fontFamily="Noto Sans, Helvetica Neue, Arial, sans-serif"
    >
      <rect width={badgeCard.width} height={badgeCard.height} fill="#fff" />
      {marks.map((mark) => (
        <Mark key={JSON.stringify(mark)} mark={mark} code={code} />
      ))}
    </svg>
  );
}

function Mark({ mark, code }: { mark: BadgeMark; code: { side: number; path: string } }) {
  if (mark.kind === "box") {
    const { x, y, width, height, colour } = mark;
    return <rect x={x} y={y} width={width} height={height} fill={colour} />;
  }
  if (mark.kind === "code") {
    const place = `translate(${mark.x} ${mark.y}) scale(${mark.side / code.side})`;
    return <path transform={place} d={code.path} fill={ink} shapeRendering="crispEdges" />;
  }
  const { x, baseline, size, weight, colour, text } = mark;
  const bold = weight === "bold" ? "bold" : undefined;
  return (
    <text x={x} y={baseline} fontSize={size} fontWeight={bold} fill={colour}>
      {text}
    </text>
  );
}
