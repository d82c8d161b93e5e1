// What one new page needs: its line in app/routes.ts, its file with what it says of itself, its function in app/paths.ts, and its
// line in e2e/access.ts. Whatever else knows an address asks the map.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { access } from "../e2e/access";
import { builtRoutes } from "../prisma/factories/built-routes";
import { everyNode, parse } from "../prisma/rules/source";
import { conferenceSlug } from "./domain/announcing/conferences/form";
import { type RouteMap, routeMap } from "./http/entrance/route-map.server";
import { paths } from "./paths";
import doors from "./routes";

let map: RouteMap;

beforeAll(async () => {
  map = routeMap(await builtRoutes());
}, 60_000);

/** Where the functions of paths.ts lead, with a word for whatever they ask. */
function listAddresses(): string[] {
  return Object.entries(paths).flatMap(([name, path]) => {
    if (name === "schedule")
      return (["json", "xml", "ics"] as const).map((form) => paths.schedule("a-word", form));
    const make = path as (...words: string[]) => string;
    return make(...Array(path.length).fill("a-word"));
  });
}

describe("one new page needs", () => {
  it("a function in app/paths.ts, which leads to it", () => {
    const reached = new Set(
      listAddresses().map((address) => map.find(new URL(address, "http://a").pathname)?.path),
    );
    const unreached = map.routes.map(({ path }) => path).filter((path) => !reached.has(path));
    // Nothing leads to the benchmark's page, nor to addresses that have no page.
    expect(unreached.sort()).toEqual(["*", "demo/hello"]);
    expect(reached).not.toContain("*");
  });

  it("a line in e2e/access.ts", async () => {
    expect(Object.keys(access).sort()).toEqual((await doors).map(({ path }) => path ?? "").sort());
  });

  it("nothing in the lobby, where no address is written down", () => {
    const first = new Set(
      map.routes.map(({ words }) => words[0]).filter((word) => word && word !== "*"),
    );
    const address = new RegExp(`["'\`/^]\\\\?/\\(?(${[...first].join("|")})\\b`);
    const files = readdirSync("app/http", { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.includes(".test."),
    );
    const sources = [
      "app/server.ts",
      "app/root.tsx",
      "app/entry.server.tsx",
      ...files.map((name) => join("app/http", name)),
    ];
    expect(
      sources.filter((file) => address.test(withoutImports(readFileSync(file, "utf8")))),
    ).toEqual([]);
  });
});

function withoutImports(source: string): string {
  return source.replace(/^.*(from|import\() ?".*$/gm, "").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
}

describe("what a route says of itself", () => {
  it("is known to the lobby", () => {
    const known = ["kept", "changesPages", "secret", "hydrate", "wasm", "uploads", "looksAt"];
    for (const { path, handle } of map.routes)
      for (const word of Object.keys(handle)) expect(known, path).toContain(word);
  });

  it("is that it is secret, where its parameter opens something", () => {
    const keys = map.routes.filter(({ words }) =>
      words.some((word) => /^:(token|code|file|key|secret)$/.test(word)),
    );
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ handle }) => !handle.secret).map(({ path }) => path)).toEqual([]);
  });

  it("is never that it is kept, where it is secret or somebody's own", () => {
    const kept = map.routes.filter(({ handle }) => handle.kept).map(({ path }) => path);
    expect(kept.filter((path) => !/^(conferences(\/|$)|$)/.test(path))).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
  });
});

/** Lines of a door's own, without imports and blank lines: more is something that lives elsewhere. */
const mostLines = 60;

describe("a door", () => {
  const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join("app/routes", name));
  const own = files.map((file) => ({ file, ...bodyOf(file, readFileSync(file, "utf8")) }));

  it("has one component at most, and no second one beside it", () => {
    expect(own.filter(({ components }) => components.length === 1).length).toBeGreaterThan(30);
    expect(own.filter(({ components }) => components.length > 1)).toEqual([]);
  });

  it(`has ${mostLines} lines at most`, () => {
    expect(own.filter(({ lines }) => lines > mostLines)).toEqual([]);
  });

  it("is told from its imports, and a component by its name", () => {
    const text = `import {\n  a,\n} from "a";\n\nexport default function Page() {\n  return a;\n}\nconst Part = memo(a);\n`;
    expect(bodyOf("a.tsx", text)).toEqual({ components: ["Page", "Part"], lines: 4 });
  });
});

/** What a door declares in PascalCase, wherever in it, and how many lines it has of its own. */
function bodyOf(file: string, text: string): { components: string[]; lines: number } {
  const { tree } = parse(file, text);
  const components = everyNode(tree).flatMap((node) =>
    (ts.isFunctionLike(node) || ts.isVariableDeclaration(node) || ts.isClassLike(node)) &&
    /^[A-Z]/.test(node.name?.getText() ?? "")
      ? [node.name?.getText() ?? ""]
      : [],
  );
  const own = tree.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const lines = own.flatMap((statement) => statement.getFullText().split("\n"));
  return { components, lines: lines.filter((line) => line.trim() !== "").length };
}

describe("a conference's address", () => {
  it("is no word that stands where an address of a conference would", () => {
    const words = map.routes.flatMap(({ words: own }) =>
      own.filter((word, at) =>
        map.routes.some(
          (other) =>
            other.words[at] === ":slug" &&
            !word.startsWith(":") &&
            begins(other.words, own.slice(0, at)),
        ),
      ),
    );
    expect(new Set(words)).toContain("people");
    for (const word of [...words, "current"])
      expect(conferenceSlug.safeParse(word).success, word).toBe(false);
  });
});

function begins(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, at) => words[at] === word);
}
