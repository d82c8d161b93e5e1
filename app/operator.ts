// The operator's tool: `npm run conf -- <command>`. Exit code 0 done, 1 refused with the reason, 2 misused.
import { basename } from "node:path";
import { migrate } from "../prisma/migrate";
import { conferenceSlug } from "./domain/announcing/conferences/form";
import { readScheduleFile } from "./domain/announcing/schedule-files/import/read-file.server";
import { buildSchedule } from "./domain/announcing/schedule-files/write/build-schedule.server";
import { isScheduleFormat, writeSchedule } from "./domain/announcing/schedule-files/write/formats";
import { importAndRelease } from "./domain/desk/changing/import-schedule.server";
import { importReport } from "./domain/desk/changing/imported-in-words";
import { system } from "./domain/ground/audit/actor";
import { emailAddress } from "./domain/ground/fields/email-address";
import { makeAdministrator } from "./domain/people/access/set-roles.server";
import { DomainError } from "./domain/problem";
import { type Command, Misused, read } from "./operator-command";
import { keepingCommands } from "./operator-keeping";
import { paths } from "./paths";
import { now } from "./platform/clock.server";
import { closeDatabase } from "./platform/db.server";
import { addressOf, env } from "./platform/env.server";
import { keepOthersOut, prepareSecrets } from "./platform/secrets.server";

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
  "import-schedule": {
    usage: "import-schedule FILE [--slug S]",
    does: "Makes a conference of a schedule file (XML or JSON) and releases it at once (the import page makes a draft), or brings the one made of it up to date.",
    run: async (args) => {
      const { word: file, options } = read(args, "FILE", ["slug"]);
      const slug = options.slug === undefined ? undefined : checkedSlug(options.slug);
      const schedule = await readScheduleFile(file);
      const input = { schedule, slug, source: basename(file) };
      const done = await importAndRelease(system, input, now());
      return importReport(done, addressOf(paths.conference(done.slug)));
    },
  },
  "export-schedule": {
    usage: "export-schedule SLUG [--format xml|json|ics]",
    does: "Writes a conference's programme to standard output, drafts too. The format is json unless you say otherwise.",
    run: async (args) => {
      const { word: slug, options } = read(args, "SLUG", ["format"]);
      const format = options.format ?? "json";
      if (!isScheduleFormat(format)) throw new Misused("The format is xml, json or ics.");
      const programme = await buildSchedule(slug, { drafts: true });
      if (!programme) throw new DomainError("not-found", `There is no conference "${slug}".`);
      return writeSchedule(programme, format).text;
    },
  },
  ...keepingCommands,
};

function checkedSlug(text: string): string {
  const slug = conferenceSlug.safeParse(text);
  if (!slug.success) throw new Misused(slug.error.issues[0]?.message);
  return slug.data;
}

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
    keepOthersOut();
    if (!command.asItIs) {
      prepareSecrets();
      await migrate(env().databaseFile);
    }
    const answer = await command.run(args);
    process.stdout.write(answer.endsWith("\n") ? answer : `${answer}\n`);
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
