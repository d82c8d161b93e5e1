// A speaker's talks at two conferences: what describes one of them is not said of the other.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SpeakerHomePage } from "./speaker-home-page";

it("gives no two things one id, so that each talk is described by its own facts", () => {
  const conferences = ["soc-2017", "soc-2027"].map((slug) => ({
    slug,
    name: `Conference ${slug}`,
  }));
  const sessions = conferences.flatMap(({ slug }) =>
    ["first", "second"].map((title) => ({
      id: `${slug}-${title}`,
      title: `${title} of ${slug}`,
      conference: slug,
      when: `when ${slug} ${title}`,
      room: null,
      state: "needed" as const,
    })),
  );
  const html = renderToStaticMarkup(
    <SpeakerHomePage conferences={conferences} sessions={sessions} />,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThanOrEqual(8);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, when } of sessions) {
    const link = new RegExp(`<a [^>]*href="/speaker/sessions/${id}"[^>]*>`).exec(html)?.[0] ?? "";
    const hint = /aria-describedby="(\S+)/.exec(link)?.[1] ?? "none";
    expect(html, title).toContain(`id="${hint}" class="govuk-task-list__hint">${when}`);
  }
});
