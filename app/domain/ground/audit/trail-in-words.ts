// A line of the trail in words: what was done, and what changed by it. A deed needs nothing here unless its own name, with
// spaces for hyphens, does not say it; what it records as facts is shown by the kinds of facts below.

/** What somebody typed, before and after: kept beside the trail, and forgotten with them. `null` tells only that it changed. */
export type TypedChange = { what: string; typed: { before: string; after: string } | null };

/** Deeds that their names do not say as people would. */
const deeds = new Map([
  ["looked", "Looked at a list"],
  ["refused", "Was refused a page or a deed"],
  ["signed-in", "Signed in"],
  ["sign-in-requested", "Asked to sign in"],
  ["sign-in-refused", "Was not signed in"],
  ["signed-out", "Signed out"],
  ["session-ended", "Signed a browser out"],
  ["roles-set", "Roles changed"],
  ["person-renamed", "Name changed"],
]);

/** `place-taken` as "Place taken", or as it is called above. */
export function deedInWords(action: string): string {
  return deeds.get(action) ?? sentence(action.replaceAll("-", " "));
}

/** What a line is about, where that is a list or a page; other things are known by ids alone. */
export function aboutInWords(subjectKind: string, subjectId: string): string[] {
  return ["list", "page"].includes(subjectKind) ? [`${sentence(subjectKind)}: ${subjectId}`] : [];
}

/** Facts whose names do not say what they are. */
const factNames = new Map([
  ["title", "session"],
  ["why", "reason"],
  ["before", "before"],
  ["after", "now"],
]);

/** What changed, line by line: the facts of the record, then what was typed. Ids are left out. */
export function changesInWords(
  facts: Record<string, unknown>,
  typed: readonly TypedChange[],
): string[] {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    if (/^(id|signIn|slug|changed)$|Ids?$/.test(name)) return [];
    return [`${sentence(factNames.get(name) ?? spaced(name))}: ${valueInWords(value)}`];
  });
  return [...lines, ...(typed.length > 0 ? typed.map(typedInWords) : changedInWords(facts))];
}

function typedInWords({ what, typed }: TypedChange): string {
  if (!typed) return `${what}: changed`;
  return `${what}: ${quoted(typed.before)} became ${quoted(typed.after)}`;
}

/** The names of what changed, where nothing more is known of it. */
function changedInWords({ changed }: Record<string, unknown>): string[] {
  if (!Array.isArray(changed) || changed.length === 0) return [];
  return [`Changed: ${changed.map((name) => spaced(String(name))).join(", ")}`];
}

/** A fact as people read it: a list with commas, a change as what became what. */
function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueInWords).join(", ");
  if (typeof value !== "object") return shortened(String(value));
  if ("before" in value && "after" in value)
    return `${quoted(valueInWords(value.before))} became ${quoted(valueInWords(value.after))}`;
  return Object.entries(value)
    .map(([name, part]) => `${spaced(name)} ${valueInWords(part)}`)
    .join(", ");
}

/** Characters of a value that a line of the trail shows. */
const mostShown = 200;

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown - 1).trimEnd()}…` : text;
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `“${shortened(text)}”`;
}

/** `jobTitle` and `job-title` as "job title". */
function spaced(name: string): string {
  return name
    .replaceAll("-", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
