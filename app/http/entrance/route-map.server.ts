// The built map of routes: which of them answers a path, and what it says of itself.
import type { ServerBuild } from "@remix-run/node";
import { handleOf, type RouteHandle } from "../route-handle";

type BuiltRoute = ServerBuild["routes"][string];

/** A route of the map. */
export type MappedRoute = {
  id: string;
  /** As it stands in app/routes.ts, such as `conferences/:slug`; the index route is "". */
  path: string;
  words: readonly string[];
  handle: RouteHandle;
};

/** The routes of a build. */
export type RouteMap = {
  /** In the order in which they are tried. */
  routes: readonly MappedRoute[];
  /** The route that answers a request's path, which is given as it came: its encoding is left alone. */
  find: (path: string) => MappedRoute | undefined;
  /** The fixed words that begin the address of each secret route, in small letters. */
  secrets: readonly (readonly string[])[];
  /** Bytes of the largest file that any route takes. */
  mostUpload: number;
};

/** Gives the map once there is one: the development server builds it at the first page. */
export type CurrentMap = () => RouteMap | null;

/** @param build whose routes are all children of the root, as in app/routes.ts */
export function routeMap(build: Pick<ServerBuild, "routes">): RouteMap {
  const routes = inOrder(build).map(({ id, path = "", module }) => {
    const words = path.split("/");
    return { id, path, words, handle: handleOf(module), pattern: patternOf(words) };
  });
  const anywhere = routes.filter(({ words: [first = ""] }) => !isFixed(first));
  const beginnings = new Map(
    routes.map(({ words: [first = ""] }) => [
      first.toLowerCase(),
      routes.filter((route) => route.words[0] === first || anywhere.includes(route)),
    ]),
  );
  const find = (path: string) => {
    const candidates = beginnings.get(firstWord(path).toLowerCase()) ?? anywhere;
    return candidates.find(({ pattern }) => pattern.test(path));
  };
  return {
    routes,
    find,
    secrets: routes.filter(({ handle }) => handle.secret).map(fixedWords),
    mostUpload: Math.max(0, ...routes.map(({ handle }) => handle.uploads?.bytes ?? 0)),
  };
}

function fixedWords({ path, words }: { path: string; words: readonly string[] }): string[] {
  const end = words.findIndex((word) => !isFixed(word));
  if (end < 1) throw new Error(`Nothing tells the secret in "${path}" from other pages`);
  return words.slice(0, end).map((word) => word.toLowerCase());
}

/**
 * Whether a path is a route's address letter by letter. The same address has other spellings, such as in capitals; and to
 * the URL Standard (https://url.spec.whatwg.org/#path-state) a path with a backslash or dots is another path.
 */
export function isSpelledAs(path: string, { words }: MappedRoute): boolean {
  if (new URL(`http://localhost${path}`).pathname !== path) return false;
  const asked = path.slice(1).split("/");
  return (
    asked.length === words.length && words.every((word, at) => !isFixed(word) || word === asked[at])
  );
}

/** The routes in the order in which they are tried: word by word, a fixed word before a parameter before anything. */
function inOrder(build: Pick<ServerBuild, "routes">): BuiltRoute[] {
  const rank = (route: BuiltRoute) =>
    (route.path ?? "").split("/").map((word) => (word === "*" ? 2 : isFixed(word) ? 0 : 1));
  return Object.values(build.routes)
    .filter((route) => route.parentId === "root")
    .sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 || at >= b.length ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function isFixed(word: string): boolean {
  return word !== "*" && !word.startsWith(":");
}

/** Words in capitals, and a slash at the end, lead to the same page; a parameter is one word and not empty. */
function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => {
    if (word === "*") return ".*";
    return isFixed(word) ? word.replace(/[^\w-]/g, "\\$&") : "[^/]+";
  });
  const path = parts.join("/");
  return path === "" ? /^\/$/ : new RegExp(`^/${path}/?$`, "i");
}

function firstWord(path: string): string {
  const end = path.indexOf("/", 1);
  return end < 0 ? path.slice(1) : path.slice(1, end);
}
