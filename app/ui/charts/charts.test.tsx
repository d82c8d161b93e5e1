// Charts: their arithmetic, and that picture, words and table say the same.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarChart } from "./bar-chart";
import { GrowthChart } from "./growth-chart";
import { labelLines } from "./label-lines";
import { perCent, scaleLines } from "./scale";

describe("the scale", () => {
  it("has round lines, the last at or above the greatest value", () => {
    expect(scaleLines(0)).toEqual([0, 1]);
    expect(scaleLines(3)).toEqual([0, 1, 2, 3]);
    expect(scaleLines(87)).toEqual([0, 50, 100]);
    expect(scaleLines(612)).toEqual([0, 200, 400, 600, 800]);
    for (let most = 1; most < 5000; most += 7) {
      const lines = scaleLines(most);
      expect(lines.at(-1)).toBeGreaterThanOrEqual(most);
      expect(lines.length).toBeLessThanOrEqual(5);
    }
  });

  it("counts shares", () => {
    expect([perCent(1, 3), perCent(0, 0)]).toEqual([33, 0]);
  });
});

describe("a label", () => {
  it("takes two lines at most, by the width of its letters and not by their number", () => {
    expect(labelLines("Short", 280)).toEqual(["Short"]);
    expect(labelLines("Gatekeepers: lawyers, accountants and letting agents", 280)).toEqual([
      "Gatekeepers: lawyers, accountants and",
      "letting agents",
    ]);
    expect(labelLines("illicit fill ".repeat(4).trim(), 280)).toHaveLength(1);
    expect(labelLines("WOMMM GWMOM ".repeat(4).trim(), 280)).toHaveLength(2);
    expect(labelLines("Tackling human trafficking locally ".repeat(5).trim(), 280)[1]).toMatch(
      /…$/,
    );
  });
});

describe("a bar chart", () => {
  const markup = renderToStaticMarkup(
    <BarChart
      id="fill"
      caption="Fill"
      description="1 of 2 sessions is full."
      nouns={["Session", "Places taken"]}
      bars={[
        { label: "A & B", value: 30, of: 30 },
        { label: "C", value: 15, of: 30 },
      ]}
    />,
  );

  it("draws each bar within its limit and marks the full one in words", () => {
    expect(markup).toContain('<rect class="conf-chart__series-3" x="0" y="21" width="280"');
    expect(markup).toContain('<rect class="conf-chart__series-2" x="0" y="63" width="140"');
    expect(markup).toContain(">30 full</text>");
    expect(markup).toContain(">15 of 30</text>");
  });

  it("has a name, a description and the same figures as a table, and no style of its own", () => {
    expect(markup).toContain('role="img" aria-labelledby="fill-title fill-description"');
    expect(markup).toContain('<desc id="fill-description">1 of 2 sessions is full.</desc>');
    expect(markup).toMatch(
      /<th scope="row"[^>]*>A &amp; B<\/th><td[^>]*>30<\/td><td[^>]*>30<\/td>/,
    );
    expect(markup).not.toContain("style=");
  });
});

describe("a growth chart", () => {
  it("draws the days to scale, and carries a total on over days without a change", () => {
    const markup = renderToStaticMarkup(
      <GrowthChart
        id="growth"
        caption="Registrations over time"
        description="4 people."
        series={[
          {
            name: "Registered",
            growth: [
              { day: "2026-12-01", total: 1 },
              { day: "2026-12-02", total: 2 },
              { day: "2026-12-05", total: 4 },
            ],
          },
          { name: "Approved", growth: [{ day: "2026-12-02", total: 1 }] },
        ]}
      />,
    );
    expect(markup).toContain(
      'class="conf-chart__line-2 conf-chart__line--wide" points="40,161 118,118 352,32"',
    );
    expect(markup).toContain('class="conf-chart__line-1" points="40,204 118,161 352,161"');
    expect(markup).toMatch(/5 December 2026<\/th><td[^>]*>4<\/td><td[^>]*>1<\/td>/);
  });
});
