// The four themes of the strategy as four tiles, each with its sign, its meaning and the way to its sessions.

import { type Theme, themeLabels, themeMeanings } from "~/domain/announcing/programme/themes";
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";

/** Line drawings in a square of 48: a sight, a fork in the road, a shield, a ticked list. */
const signs: Record<Theme, string> = {
  pursue: "M24 10a14 14 0 1 0 .01 0zM24 4v12M24 32v12M4 24h12M32 24h12M24 23.9v.2",
  prevent: "M24 44V28M24 28C24 16 12 18 12 6M24 28c0-12 12-10 12-22M6 12l6-6 6 6M30 12l6-6 6 6",
  protect: "M24 4l16 6v12c0 10-6 17-16 22C14 39 8 32 8 22V10zM16 24l6 6 11-12",
  prepare: "M10 8h28v36H10zM18 4h12v8H18zM16 21l3 3 5-6M28 22h6M16 33l3 3 5-6M28 34h6",
};

/** The themes with how many sessions each has. A theme without sessions has no link. */
export function FourPs({
  slug,
  themes,
}: {
  slug: string;
  themes: { theme: Theme; count: number }[];
}) {
  return (
    <ul className="conf-four-ps">
      {themes.map(({ theme, count }) => (
        <li key={theme} className={`theme-${theme}`}>
          <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" focusable="false">
            <path d={signs[theme]} />
          </svg>
          <h3>
            {count > 0 ? (
              <a href={paths.programme(slug, theme)}>{themeLabels[theme]}</a>
            ) : (
              themeLabels[theme]
            )}
          </h3>
          <p>{themeMeanings[theme]}</p>
          {count > 0 && <p>{counted(count, "session")}</p>}
        </li>
      ))}
    </ul>
  );
}
