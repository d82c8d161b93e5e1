/** What the published fixtures cannot show: React nodes as content, escaping, form defaults. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "./button";
import { CharacterCount } from "./character-count";
import { Checkboxes } from "./checkboxes";
import { Input } from "./input";
import { InsetText } from "./inset-text";
import { normaliseHtml } from "./normalise-html";
import { Radios } from "./radios";
import { Select } from "./select";

const html = (element: ReactElement) => normaliseHtml(renderToStaticMarkup(element));

describe("content", () => {
  it("takes children in place of text", () => {
    expect(
      html(
        <InsetText>
          <p className="govuk-body">Doors open at 9am</p>
        </InsetText>,
      ),
    ).toBe(
      normaliseHtml(
        '<div class="govuk-inset-text"><p class="govuk-body">Doors open at 9am</p></div>',
      ),
    );
  });

  it("escapes text and children, and leaves only html as it is", () => {
    const image = "<img src=x>";
    expect(renderToStaticMarkup(<InsetText text={image} />)).toContain("&lt;img src=x&gt;");
    expect(renderToStaticMarkup(<InsetText>{image}</InsetText>)).toContain("&lt;img src=x&gt;");
    expect(renderToStaticMarkup(<InsetText html={image} />)).toContain(`>${image}<`);
  });

  it("writes free attributes by their HTML names", () => {
    expect(
      html(<Button text="Save" attributes={{ form: "draft", tabindex: 1, "data-a": true }} />),
    ).toContain(
      '<button class="govuk-button" data-a="true" data-module="govuk-button" form="draft" tabindex="1" type="submit">',
    );
  });
});

describe("form fields", () => {
  it("reveal React content below a checked radio, and hide it below the others", () => {
    const reveal = (name: string) => ({ text: <Input name={name} label={{ text: "Name" }} /> });
    const rendered = html(
      <Radios
        name="diet"
        value="other"
        items={[
          { value: "none", text: "None", conditional: reveal("none-name") },
          { value: "other", text: "Other", conditional: reveal("other-name") },
        ]}
      />,
    );
    expect(rendered).toContain(
      '<div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-diet">',
    );
    expect(rendered).toContain('<div class="govuk-radios__conditional" id="conditional-diet-2">');
    expect(rendered).toContain('name="other-name"');
  });

  it("compare what was typed with figures and words alike", () => {
    const items = [
      { value: 1, text: "One" },
      { value: 2, text: "Two" },
    ];
    expect(html(<Checkboxes name="slots" items={items} values={["2"]} />)).toMatch(
      /checked="" class="govuk-checkboxes__input" id="slots-2"/,
    );
    expect(html(<Select name="slots" items={items} value="2" />)).toContain(
      '<option selected="" value="2">',
    );
  });

  it("put what stands beside an input inside its wrapper", () => {
    const rendered = html(
      <Input name="code" formGroup={{ beforeInput: <b>B</b>, afterInput: <i>A</i> }} />,
    );
    expect(rendered.split("\n").map((line) => line.trim().split(" ")[0])).toEqual([
      "<div",
      "<div",
      "<b>",
      '"B"',
      "<input",
      "<i>",
      '"A"',
    ]);
  });

  it("keep the count message and what the page adds after it", () => {
    const rendered = html(
      <CharacterCount name="note" maxlength={200} formGroup={{ afterInput: <i>A</i> }} />,
    );
    expect(rendered).toContain('"You can enter up to 200 characters"');
    expect(rendered).toContain("<i>");
  });
});
