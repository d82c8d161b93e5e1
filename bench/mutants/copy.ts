// A copy of the project to break, thrown away afterwards: the working tree is never touched.
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const left = new Set([
  ".git",
  "node_modules",
  "build",
  "data",
  "test-results",
  "playwright-report",
]);

/** What lies beside the project, which some tests read where it is there. */
const beside = "shared/fixtures";

/** Copies the sources into a new folder; the packages, and what lies beside the project, are shared. */
export function copyTree(root: string, folder: string): void {
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !left.has(relative(root, path)),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const [theirs, ours] = [join(root, "..", beside), join(folder, "..", beside)];
  if (!existsSync(theirs) || existsSync(ours)) return;
  mkdirSync(dirname(ours), { recursive: true });
  symlinkSync(theirs, ours, "junction");
}

/** The source files of some folders, as paths from the top folder with forward slashes. The generated client is left out. */
export function sourcesIn(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
    )
    .filter((file) => !file.startsWith("prisma/client/"))
    .sort();
}
