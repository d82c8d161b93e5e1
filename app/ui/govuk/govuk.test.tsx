/** Renders every fixture that govuk-frontend publishes for our components and compares the HTML. */
import { readFileSync } from "node:fs";
import { DomUtils, parseDocument } from "htmlparser2";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackLink } from "./back-link";
import { Breadcrumbs } from "./breadcrumbs";
import { Button } from "./button";
import { CharacterCount } from "./character-count";
import { Checkboxes } from "./checkboxes";
import { DateInput } from "./date-input";
import { Details } from "./details";
import { ErrorMessage } from "./error-message";
import { ErrorSummary } from "./error-summary";
import { Fieldset } from "./fieldset";
import { FileUpload } from "./file-upload";
import { Footer } from "./footer";
import { Hint } from "./hint";
import { Input } from "./input";
import { InsetText } from "./inset-text";
import { Label } from "./label";
import { normaliseHtml, type ParsedHtml, reactNodesOf } from "./normalise-html";
import { NotificationBanner } from "./notification-banner";
import { Pagination } from "./pagination";
import { Panel } from "./panel";
import { PhaseBanner } from "./phase-banner";
import { Radios } from "./radios";
import { Select } from "./select";
import { ServiceNavigation } from "./service-navigation";
import { SkipLink } from "./skip-link";
import { SummaryList } from "./summary-list";
import { Table } from "./table";
import { Tag } from "./tag";
import { TaskList } from "./task-list";
import { Textarea } from "./textarea";
import { WarningText } from "./warning-text";

type Options = Record<string, unknown>;

interface Fixture {
  name: string;
  options: Options;
  html: string;
}

const components: Record<string, unknown> = {
  "back-link": BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  "character-count": CharacterCount,
  checkboxes: Checkboxes,
  "date-input": DateInput,
  details: Details,
  "error-message": ErrorMessage,
  "error-summary": ErrorSummary,
  fieldset: Fieldset,
  "file-upload": FileUpload,
  footer: Footer,
  hint: Hint,
  input: Input,
  "inset-text": InsetText,
  label: Label,
  "notification-banner": NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  "phase-banner": PhaseBanner,
  radios: Radios,
  select: Select,
  "service-navigation": ServiceNavigation,
  "skip-link": SkipLink,
  "summary-list": SummaryList,
  table: Table,
  tag: Tag,
  "task-list": TaskList,
  textarea: Textarea,
  "warning-text": WarningText,
};

/** Where our parameters differ from the macro's: HTML beside other elements is a React node. */
const propsOf: Record<string, (options: Options) => Options> = {
  "error-message": htmlAsText,
  "warning-text": htmlAsText,
  fieldset: ({ html, ...options }) => ({
    ...options,
    children: typeof html === "string" ? reactNodesOf(html) : undefined,
  }),
  "service-navigation": (options) => {
    const slots = (options.slots ?? {}) as Record<string, unknown>;
    const nodes = Object.entries(slots).map(([name, slot]) => [
      name,
      typeof slot === "string" && name !== "end"
        ? reactNodesOf(slot)
        : htmlAsNodes(typeof slot === "string" ? { html: slot } : (slot as Options)),
    ]);
    return { ...options, slots: Object.fromEntries(nodes) };
  },
  "summary-list": (options) => everyActionAndCardTitle(options) as Options,
};

function htmlAsText({ html, ...options }: Options): Options {
  return typeof html === "string" && html ? { ...options, text: reactNodesOf(html) } : options;
}

function htmlAsNodes(options: Options): Options {
  return { ...options, html: reactNodesOf(String(options.html)) };
}

/** Replaces `html` by nodes in everything but the keys and values of the rows. */
function everyActionAndCardTitle(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => everyActionAndCardTitle(item));
  if (typeof value !== "object" || value === null || key === "key" || key === "value") return value;
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    everyActionAndCardTitle(item, name),
  ]);
  return htmlAsText(Object.fromEntries(entries));
}

/** What a fixture has that we must not show: the crown, the royal arms, the licence they default to. */
const withoutCrown: Record<string, (fixture: Fixture) => ParsedHtml> = {
  footer: ({ html, options }) => {
    const document = parseDocument(html);
    const byClass = (name: string) =>
      DomUtils.findAll(
        (node) => Boolean(node.attribs.class?.split(/\s+/).includes(name)),
        document,
      );
    byClass("govuk-footer__crown").forEach(DomUtils.removeElement);
    byClass("govuk-footer__licence-logo").forEach(DomUtils.removeElement);
    if (!options.contentLicence) {
      byClass("govuk-footer__licence-description").forEach(DomUtils.removeElement);
    }
    for (const link of byClass("govuk-footer__copyright-logo")) {
      const parent = link.parent;
      if (!parent || !DomUtils.isTag(parent)) continue;
      if (options.copyright) {
        parent.children = [];
        for (const child of [...link.children]) DomUtils.appendChild(parent, child);
      } else DomUtils.removeElement(parent);
    }
    return document;
  },
};

function fixturesOf(component: string): Fixture[] {
  const path = `../../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")).fixtures;
}

const consoleError = vi.spyOn(console, "error");
beforeEach(() => void consoleError.mockReset());
afterEach(() => expect(consoleError.mock.calls, "React complained").toEqual([]));

const passed: string[] = [];
afterAll(() => {
  console.log(`GOV.UK fixtures that our components render alike:\n${passed.join("\n")}`);
  console.log("footer: compared without the crown, the royal arms and the licence (gov.uk's own)");
});

describe.each(Object.keys(components))("%s", (component) => {
  const fixtures = fixturesOf(component);
  let alike = 0;
  afterAll(() => void passed.push(`  ${component}: ${alike} of ${fixtures.length}`));

  it.each(fixtures)("$name", (fixture) => {
    const props = propsOf[component]?.(fixture.options) ?? fixture.options;
    const rendered = renderToStaticMarkup(
      createElement(components[component] as ComponentType<Options>, props),
    );
    const published = withoutCrown[component]?.(fixture) ?? fixture.html;
    expect(normaliseHtml(rendered)).toBe(normaliseHtml(published));
    alike += 1;
  });
});
