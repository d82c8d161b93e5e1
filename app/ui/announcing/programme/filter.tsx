// How a reader narrows the programme: links for the themes, a form for the tracks, and links to the days.
import { type Theme, themeLabels, themes } from "~/domain/announcing/programme/themes";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";

/** The themes as links; each shows the programme of that theme alone. `chosen` is "" for all of them. */
export function ThemeFilter({
  slug,
  offered,
  chosen,
}: {
  slug: string;
  offered: string[];
  chosen: string;
}) {
  const choices: [Theme | "", string][] = [
    ["", "All themes"],
    ...themes
      .filter((theme) => offered.includes(theme))
      .map((theme): [Theme, string] => [theme, themeLabels[theme]]),
  ];
  return (
    <nav className="conf-filter conf-no-print" aria-label="Theme">
      <ul>
        {choices.map(([theme, label]) => (
          <li key={theme} className={theme ? `theme-${theme}` : undefined}>
            <a
              href={paths.programme(slug, theme || undefined)}
              aria-current={theme === chosen ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A form that shows one track, for programmes that have more tracks than fit in a row of links. */
export function TrackFilter({ tracks, chosen }: { tracks: string[]; chosen: string }) {
  return (
    <form className="conf-filter__form conf-no-print">
      <Select
        id="track"
        name="track"
        label={{ text: "Track" }}
        value={chosen}
        items={[
          { value: "", text: "All tracks" },
          ...tracks.map((track) => ({ value: track, text: track })),
        ]}
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </form>
  );
}

/** Links to the days of a programme that has several. */
export function DayLinks({ days }: { days: { date: string; title: string; count: number }[] }) {
  return (
    <nav className="conf-filter conf-no-print" aria-label="Day">
      <ul>
        {days.map((day) => (
          <li key={day.date}>
            <a href={`#${day.date}`}>
              {day.title} ({day.count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
