// The title of a page: what it is, of which conference, and the service's name; and what machines read of it.
import type { MetaArgs, MetaDescriptor } from "@remix-run/node";

/** What a page says of itself beside its title. */
type Described = {
  /** What it is, and where that is not enough, of what: from the narrow to the wide. */
  title: string | readonly string[];
  /** A sentence for search engines and for those who share the page. */
  description?: string;
  /** What the page is about, in the words of schema.org. */
  about?: Record<string, unknown>;
};

type Words<Loader> = string | ((data: NonNullable<MetaArgs<Loader>["data"]>) => string | Described);

/** What the root's loader gives to every page. */
type RootFacts = { service?: { name: string }; baseUrl?: string };

/** Between the parts of a title, as on GOV.UK. */
const dash = " – ";

/**
 * A page's `meta`. Its title ends with the name of the conference that its data names as `conference` and with the service's;
 * what would be said twice is said once. A page that describes itself can be shared and found (Open Graph, schema.org).
 *
 * @param words the title, or what the page's data makes of it
 */
export function titled<Loader = unknown>(words: Words<Loader>) {
  return ({ data, matches, location }: MetaArgs<Loader>): MetaDescriptor[] => {
    if (typeof words === "function" && (data === undefined || data === null)) return [];
    const said = typeof words === "function" ? words(data as NonNullable<typeof data>) : words;
    const page: Described = typeof said === "string" ? { title: said } : said;
    const root = matches.find(({ id }) => id === "root")?.data as RootFacts | undefined;
    const title = wholeTitle([page.title].flat(), conferenceOf(data), root?.service?.name);
    if (page.description === undefined) return [{ title }];
    return [
      { title },
      ...sharing(page, page.description, root, location.pathname),
      ...(page.about
        ? [{ "script:ld+json": { "@context": "https://schema.org", ...page.about } }]
        : []),
    ];
  };
}

/** The parts of a title in one line, each once. */
export function wholeTitle(
  parts: readonly string[],
  conference: string | undefined,
  service: string | undefined,
): string {
  const all = [...parts, conference, service].filter((part) => part !== undefined && part !== "");
  return [...new Set(all)].join(dash);
}

function conferenceOf(data: unknown): string | undefined {
  const { conference } = (data ?? {}) as { conference?: { name?: unknown } };
  return typeof conference?.name === "string" ? conference.name : undefined;
}

function sharing(
  { title }: Described,
  description: string,
  root: RootFacts | undefined,
  path: string,
): MetaDescriptor[] {
  const url = `${root?.baseUrl ?? ""}${path}`;
  return [
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:title", content: [title].flat()[0] },
    { property: "og:description", content: description },
    { property: "og:type", content: "website" },
    { property: "og:url", content: url },
    { property: "og:site_name", content: root?.service?.name ?? "" },
    { property: "og:locale", content: "en_GB" },
  ];
}
