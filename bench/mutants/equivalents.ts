// Places where a break changes nothing that anybody could see, each with the reason; they do not count.
import type { Mutant } from "./operators";

type Equivalent = Pick<Mutant, "file" | "operator" | "text"> & { reason: string };

const equivalents: readonly Equivalent[] = [];

/** Why a mutant is the same to everybody; undefined for one that counts. */
export function reasonFor({ file, operator, text }: Mutant): string | undefined {
  return equivalents.find(
    (one) => one.file === file && one.operator === operator && one.text === text,
  )?.reason;
}
