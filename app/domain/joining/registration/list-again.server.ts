// The words by which delegates are listed, made anew for the rows of a version that made them in another way.
import { setImmediate } from "node:timers/promises";
import { command, read } from "~/platform/db.server";
import { listedAs } from "./listed-as";

/** Registrations looked at together. */
const piece = 500;

/**
 * Puts right every registration whose words are not those that `listedAs` gives, a piece at a time. Nobody waits for it.
 *
 * @returns how many were put right
 */
export async function listAgain(): Promise<number> {
  let sum = 0;
  for (let after = ""; ; ) {
    const rows = await read.registration.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: piece,
      select: { id: true, fullName: true, organisation: true, listedAs: true },
    });
    const wrong = rows.filter((row) => row.listedAs !== listedAs(row));
    if (wrong.length > 0)
      await command(async (tx) => {
        // Whoever changed their name meanwhile is listed by the new one already.
        for (const { id, fullName, organisation, ...row } of wrong)
          await tx.registration.updateMany({
            where: { id, fullName, organisation, listedAs: row.listedAs },
            data: { listedAs: listedAs({ fullName, organisation }) },
          });
      });
    sum += wrong.length;
    const last = rows.at(-1);
    if (!last || rows.length < piece) return sum;
    after = last.id;
    await setImmediate();
  }
}
