// `npm run bench [-- name… [-- option…]]`: runs the benchmark programs in bench/ and bench/faults/, each of which prints a table.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { StepFailed } from "./command.mjs";
import { begin, ready, root } from "./ready.mjs";

/** These take many minutes: what is not the site's speed, and one fault after another. */
const onlyWhenAsked = /^((mutants|soak)\.ts|faults\/)/;

/** Where programs stand; the other folders of bench/ hold what they are made of. */
const folders = ["", "faults/"];

begin(async () => {
  await ready();
  const { asked, options } = words(process.argv.slice(2));
  const programs = folders
    .flatMap((folder) => readdirSync(join(root, "bench", folder)).map((file) => folder + file))
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes(".test."))
    .filter(
      (file) =>
        (asked.length === 0 && !onlyWhenAsked.test(file)) ||
        asked.some((name) => file.startsWith(name)),
    )
    .sort();
  if (programs.length === 0)
    throw new StepFailed(`bench/ has no program called ${asked.join(" or ")}.`);
  let failures = 0;
  for (const program of programs) {
    process.stdout.write(`\n${program.replace(/\.\w+$/, "")}\n`);
    if ((await runProgram(join(root, "bench", program), options)) !== 0) failures += 1;
  }
  process.exitCode = failures === 0 ? 0 : 1;
});

/** Names of programs, then after `--` what the programs themselves are told. */
function words(all) {
  const end = all.indexOf("--");
  return end < 0
    ? { asked: all, options: [] }
    : { asked: all.slice(0, end), options: all.slice(end + 1) };
}

/** Each in a process of its own, so that one's memory does not show in another's figures. */
async function runProgram(file, options) {
  const program = file.endsWith(".ts") ? [join(root, "bin/typescript.mjs"), file] : [file];
  const child = spawn(process.execPath, [...program, ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [code] = await once(child, "close");
  return code;
}
