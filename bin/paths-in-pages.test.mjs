// Shows that every file and folder that the repository's pages name in backticks is there, so that a move is followed by its page.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./ready.mjs";

const rooms = ["app", "bench", "bin", "docs", "e2e", "prisma"];
/** Pages leave out what every file of the kind ends in: `platform/db`, `http/guard`. */
const endings = ["", ".ts", ".tsx", ".server.ts", ".server.tsx", ".mjs"];

/** What a page names in backticks, in the order of the page: a whole path, or one inside a command. */
function pathsIn(page) {
  return [...page.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
    .flatMap(([, text]) => text.split(/\s+/))
    .filter((word) => /^[\w-]+\/[^:@]*$/.test(word) && looksLikeOurs(word));
}

/** A path of a room, of a folder of `app/` or of a chapter, which stand for themselves; whatever has a file's ending. */
function looksLikeOurs(path) {
  return bases(path).length > 0 || /\.(tsx?|mjs|cjs|md|sql|prisma)$/.test(path);
}

/** Where a path may begin. */
function bases(path) {
  const [first = ""] = path.split("/");
  const found = rooms.includes(first) ? [""] : [];
  for (const base of ["app", "app/domain"])
    if (existsSync(join(root, base, first))) found.push(base);
  return found;
}

/** `{a,b}` stands for each; what a reader is to put in (`<noun>`) ends what can be looked for. */
function spelledOut(path) {
  const [plain = ""] = path.split(/[^/]*[<*]/);
  const [, before, words, after] = /^(.*)\{([^}]*)\}(.*)$/.exec(plain) ?? [];
  return words ? words.split(",").map((word) => before + word + after) : [plain];
}

function isThere(path) {
  return spelledOut(path).every((one) =>
    bases(one).some((base) => endings.some((ending) => existsSync(join(root, base, one + ending)))),
  );
}

it("a path that leads nowhere is found, however it is written", () => {
  const found = (page) => pathsIn(page).filter((path) => !isThere(path));
  for (const page of [
    "`app/domain/ground/nowhere`",
    "`ground/time/nowhere.ts`",
    "`platform/nowhere`",
    "`nowhere/form.ts`",
    "| `npx vitest run prisma/nowhere` |",
    "`app/platform/{db,nowhere}.server.ts`",
    "`app/nowhere/<chapter>`",
  ])
    expect(found(page), page).toHaveLength(1);
  for (const page of [
    "`app/platform/{db,env}.server.ts`, `platform/db`, `ground/time`, `prisma/migrations/<time>_<name>`",
    "`/demo/mailbox`, `data/files`, `http://localhost:3000`, `@mjackson/form-data-parser`",
    "app/nowhere",
  ])
    expect(found(page), page).toEqual([]);
});

it("every path in backticks is there", () => {
  const docs = readdirSync(join(root, "docs"), { recursive: true })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md"));
  const pages = ["README.md", "app/domain/README.md", ...docs];
  const named = pages.flatMap((page) =>
    pathsIn(readFileSync(join(root, page), "utf8")).map((path) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(({ path }) => !isThere(path));
  expect(missing.map(({ page, path }) => `${page}: ${path}`)).toEqual([]);
});
