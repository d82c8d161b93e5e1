// Places where a break changes nothing that anybody could see, each with the reason; they do not count.
import type { Mutant } from "./operators";

type Equivalent = Pick<Mutant, "file" | "operator" | "text"> & { reason: string };

const equivalents: readonly Equivalent[] = [
  {
    file: "app/domain/announcing/conferences/details.server.ts",
    operator: "number",
    text: "return hashToken(JSON.stringify(names.map((name) => stored[name]))).slice(0, 22);",
    reason: "Any part of a hash tells two states of the details apart.",
  },
  {
    file: "app/domain/announcing/programme/bring-in.server.ts",
    operator: "number",
    text: "const rowsAtOnce = 1000;",
    reason: "Rows are written in one statement or in two.",
  },
  {
    file: "app/domain/announcing/programme/bring-in.server.ts",
    operator: "condition true",
    text: "} else if (room.position !== position || (capacity !== null && room.capacity !== capacity)) {",
    reason: "A room that is as it should be is written as it is.",
  },
  {
    file: "app/domain/announcing/schedule-files/read/xml.server.ts",
    operator: "call dropped",
    text: "passTag();",
    reason: "The line is counted from an earlier tag, with the same sum.",
  },
  {
    file: "app/domain/ground/letters/write-letter.server.ts",
    operator: "condition true",
    text: "...(letter.attachments ? { attachments: { create: letter.attachments } } : {}),",
    reason: "Prisma takes nothing to create for nothing said.",
  },
  ...["condition true", "comparison"].map((operator) => ({
    file: "app/domain/ground/time/dates.ts",
    operator,
    text: "if (known.size >= mostKnown) known.clear();",
    reason: "What was known is reckoned again.",
  })),
  {
    file: "app/domain/ground/time/dates.ts",
    operator: "condition true",
    text: "if (!format) {",
    reason: "The same format is made again.",
  },
  {
    file: "app/domain/ground/time/typed-dates.ts",
    operator: "condition false",
    text: "return index < 0 ? Number.NaN : index + 1;",
    reason: "Month 0 is refused as no number is.",
  },
];

/** Why a mutant is the same to everybody; undefined for one that counts. */
export function reasonFor({ file, operator, text }: Mutant): string | undefined {
  return equivalents.find(
    (one) => one.file === file && one.operator === operator && one.text === text,
  )?.reason;
}
