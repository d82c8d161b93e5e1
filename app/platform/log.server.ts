// The log: one JSON object a line on standard output, without personal data or secrets.
import { pino } from "pino";
import { env } from "./env.server";

/** Lines that come while one is being written go together; what is left is written when the process ends. */
const output = pino.destination({ dest: 1, sync: false });

/** The process's log. Fields carry ids and references, never names, addresses, codes or links. */
export const log = pino(
  {
    base: null,
    level: env().logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  output,
);
