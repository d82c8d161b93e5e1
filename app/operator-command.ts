// What a command of the operator's tool is, and how its words are read.
import { parseArgs } from "node:util";

/** One command: its line in the help, and what it does. */
export type Command = {
  usage: string;
  does: string;
  /** Its answer, for standard output. */
  run: (args: string[]) => Promise<string>;
  /** It takes the installation as it is: no secrets are made and no migration is applied before it. */
  asItIs?: true;
};

/** Thrown when a command is called in the wrong way; the answer is its usage and exit code 2. */
export class Misused extends Error {}

/** The one word a command needs, and its options with their values. */
export function read(args: string[], word: string, names: string[]) {
  const { positionals, options } = parse(args, names);
  const [first, ...more] = positionals;
  if (!first) throw new Misused(`Say which ${word}.`);
  if (more.length > 0) throw new Misused(`There is one ${word}, and "${more[0]}" is one more.`);
  return { word: first, options };
}

/** The options, with their values, of a command that needs no word. */
export function readOptions(args: string[], names: string[]): Record<string, string | undefined> {
  const { positionals, options } = parse(args, names);
  if (positionals.length > 0) throw new Misused(`There is no use for "${positionals[0]}".`);
  return options;
}

function parse(args: string[], names: string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { positionals, options: values as Record<string, string | undefined> };
  } catch (error) {
    // Node's message goes on with advice on quoting, which does not help here.
    throw new Misused(`${String(error instanceof Error && error.message).split(". ")[0]}.`);
  }
}
