// Tells whether what a step made still belongs to the files it was made from.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Looks at the input files of a step: their content decides, and their size and times spare reading them again.
 *
 * Take it before the step starts: a file edited while the step runs then makes the stamp stale, as it should.
 *
 * @param {object} options
 * @param {string} options.root folder that the other paths are relative to
 * @param {string[]} options.inputs files and folders; one that is missing counts as absent, and its appearing as a change
 * @param {string} options.stamp where `stampIt` writes
 * @param {string} [options.salt] anything else that the result depends on, such as the version of Node
 * @param {(path: string) => boolean} [options.ignore] paths, relative to root with forward slashes, that do not matter
 * @returns {{ fresh: boolean, stampIt: () => void }} `stampIt` records that the step was done for this state
 */
export function inspect({ root, inputs, stamp, salt = "", ignore = () => false }) {
  const stampFile = join(root, stamp);
  const known = readStamp(stampFile);
  const files = {};
  let reread = false;
  for (const path of inputs.flatMap((input) => [...walk(root, input, ignore)])) {
    const seen = look(join(root, path));
    const before = known?.files[path];
    const same = before?.seen === seen;
    reread ||= !same;
    files[path] = { seen, hash: same ? before.hash : hashOf(readFileSync(join(root, path))) };
  }
  const state = { hash: combine(salt, files), files };
  const stampIt = () => {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(state));
  };
  const fresh = known?.hash === state.hash;
  // The same content with other times, as after a checkout: remember the times.
  if (fresh && reread) stampIt();
  return { fresh, stampIt };
}

function* walk(root, path, ignore) {
  const there = statSync(join(root, path), { throwIfNoEntry: false });
  if (!there || ignore(path)) return;
  if (!there.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(join(root, path)).sort())
    yield* walk(root, `${path}/${name}`, ignore);
}

function look(file) {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("base64");
}

function combine(salt, files) {
  return hashOf(
    JSON.stringify([salt, Object.entries(files).map(([path, { hash }]) => [path, hash])]),
  );
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // None yet, or half written by a process that was ended: the step is done again.
    return undefined;
  }
}
