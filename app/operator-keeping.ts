// The operator's commands that keep an installation: back it up, restore it, verify it, and see to letters held back.
import { createInterface } from "node:readline/promises";
import { migrate, migrationNames } from "../prisma/migrate";
import { contentsInWords } from "./domain/desk/keeping/backup";
import { listHeldLetters, settleHeldLetters } from "./domain/desk/keeping/held-letters.server";
import { makeBackup } from "./domain/desk/keeping/make-backup.server";
import { recordRestore } from "./domain/desk/keeping/record-restore.server";
import {
  type LetterChoice,
  letterChoices,
  restoreBackup,
} from "./domain/desk/keeping/restore-backup.server";
import { verifyInstallation } from "./domain/desk/keeping/verify-installation.server";
import { system } from "./domain/ground/audit/actor";
import { counted } from "./domain/ground/counting/counted";
import { DomainError } from "./domain/problem";
import { type Command, Misused, read, readOptions } from "./operator-command";
import { now } from "./platform/clock.server";
import { env } from "./platform/env.server";

/** Each command by its name. */
export const keepingCommands: Record<string, Command> = {
  backup: {
    usage: "backup FILE",
    does: "Writes the database, the secrets and the uploaded files to one tar file, while the server runs or not.",
    asItIs: true,
    run: async (args) => {
      const { word: file } = read(args, "FILE", []);
      const list = await makeBackup(file, now());
      for (const sha256 of list.missing)
        warn(`The uploaded file ${sha256} is missing or was changed, and so it is in the backup.`);
      return `${file} is the installation as it was at ${list.madeAt}.\n${contentsInWords(list)}\nIt opens everything: keep it as safe as the installation.`;
    },
  },
  restore: {
    usage: "restore FILE [--letters send|hold]",
    does: "Restores a backup into an empty DATA_DIR, once all of it has been checked. Letters that waited in it are held back unless you say otherwise.",
    asItIs: true,
    run: async (args) => {
      const { word: path, options } = read(args, "FILE", ["letters"]);
      const { letters } = options;
      if (letters !== undefined && !isLetterChoice(letters))
        throw new Misused("The letters are to send or to hold.");
      const known = migrationNames();
      const chooseLetters = async (waiting: number) => letters ?? (await askForLetters(waiting));
      const restored = await restoreBackup({ path, known, chooseLetters });
      await migrate(env().databaseFile);
      await recordRestore(system, restored, now());
      return `${env().dataDir} is the installation as it was at ${restored.list.madeAt}.\n${contentsInWords(restored.list)}\n${lettersInWords(restored)}`;
    },
  },
  verify: {
    usage: "verify",
    does: "Checks a running or stopped installation: the database, its counters, sealed letters, uploaded files.",
    asItIs: true,
    run: async (args) => {
      readOptions(args, []);
      const { checked, wrong, notes } = await verifyInstallation(migrationNames());
      if (wrong.length > 0) throw new DomainError("conflict", [...wrong, ...notes].join("\n"));
      return [checked, "Nothing is wrong.", ...notes].join("\n");
    },
  },
  letters: {
    usage: "letters [--held send|give-up]",
    does: "Lists the letters that are held back after a restore, or sends them all, or gives them all up.",
    run: async (args) => {
      const { held } = readOptions(args, ["held"]);
      if (held === undefined) return heldInWords(await listHeldLetters());
      if (held !== "send" && held !== "give-up")
        throw new Misused("Held letters are to send or to give-up.");
      const count = await settleHeldLetters(system, held, now());
      const done = held === "send" ? "will be sent now" : "will not be sent";
      return `${counted(count, "letter", "letters")} ${done}.`;
    },
  },
};

function isLetterChoice(text: string): text is LetterChoice {
  return letterChoices.some((choice) => choice === text);
}

/** At a terminal somebody is asked; elsewhere nobody is there to answer for letters that go out twice. */
async function askForLetters(waiting: number): Promise<LetterChoice> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return "hold";
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(
      `${counted(waiting, "letter waits", "letters wait")} in this backup, and may have been sent since it was made. Send now? [y/N] `,
    );
    return /^y(es)?$/i.test(answer.trim()) ? "send" : "hold";
  } finally {
    asking.close();
  }
}

function lettersInWords({ waiting, letters }: { waiting: number; letters: LetterChoice }): string {
  if (waiting === 0) return "No letter waited in it.";
  const count = counted(waiting, "letter", "letters");
  return letters === "send"
    ? `${count} that waited in it will be sent when the server starts.`
    : `${count} that waited in it ${waiting === 1 ? "is" : "are"} held back. See them with: npm run conf -- letters`;
}

function heldInWords(kinds: Awaited<ReturnType<typeof listHeldLetters>>): string {
  if (kinds.length === 0) return "No letter is held back.";
  const lines = kinds.map(
    ({ kind, count, oldest, newest }) =>
      `${count} ${kind}, written ${oldest?.toISOString()} to ${newest?.toISOString()}`,
  );
  return `Held back after a restore:\n${lines.join("\n")}\nOrganisers read them under Letters. Send them all: npm run conf -- letters --held send`;
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
