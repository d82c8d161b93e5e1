// The operator's tool: `npm run conf -- <command>`. Exit code 0 done, 1 refused with the reason, 2 misused.
import { migrate } from "../prisma/migrate";
import { system } from "./domain/audit/actor";
import { emailAddress } from "./domain/people/people";
import { makeAdministrator } from "./domain/people/people.server";
import { DomainError } from "./domain/problem";
import { now } from "./platform/clock.server";
import { closeDatabase } from "./platform/db.server";
import { env } from "./platform/env.server";
import { prepareSecrets } from "./platform/secrets.server";

/** One command: its line in the help, and what it does. */
type Command = {
  usage: string;
  does: string;
  run: (args: string[]) => Promise<string>;
};

/** Thrown when a command is called in the wrong way; the answer is its usage and exit code 2. */
class Misused extends Error {}

const commands: Record<string, Command> = {
  migrate: {
    usage: "migrate",
    does: "Brings the database up to the newest migration.",
    run: async () => "The database is up to date.",
  },
  "create-administrator": {
    usage: "create-administrator EMAIL",
    does: "Makes a person an administrator.",
    run: async ([address]) => {
      const email = emailAddress.safeParse(address);
      if (!email.success) throw new Misused(email.error.issues[0]?.message);
      await makeAdministrator(system, { email: email.data, name: email.data }, now());
      return `${email.data} is an administrator. They sign in with that address.`;
    },
  },
};

/**
 * Runs one command.
 *
 * @param argv the words after `conf --`
 * @returns the exit code
 */
export async function operate(argv: string[]): Promise<number> {
  const [name, ...args] = argv;
  const command = name ? commands[name] : undefined;
  if (!name || name === "--help" || (command && args.includes("--help"))) {
    process.stdout.write(command ? help([command]) : help(Object.values(commands)));
    return 0;
  }
  if (!command) return misused(`There is no command "${name}".`, Object.values(commands));
  try {
    prepareSecrets();
    await migrate(env().databaseFile);
    process.stdout.write(`${await command.run(args)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Misused) return misused(error.message, [command]);
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.sentence}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

function help(list: Command[]): string {
  return list.map(({ usage, does }) => `npm run conf -- ${usage}\n    ${does}\n`).join("");
}

function misused(sentence: string, list: Command[]): number {
  process.stderr.write(`${sentence}\n${help(list)}`);
  return 2;
}
