// `npm run demo`: brings the software up to date, loads the demonstration once, serves it, and says who can sign in.
import { parseArgs } from "node:util";
import { address, openApplication } from "./application.mjs";
import { step } from "./command.mjs";
import { begin, ready } from "./ready.mjs";

const { reset, help } = read();
if (help) {
  process.stdout.write("npm run demo              serves the demonstration\n");
  process.stdout.write("npm run demo -- --reset   starts its data afresh\n");
  process.exit(0);
}

begin(async () => {
  process.env.CONFERENCE_DEMO = "1";
  process.env.DATA_DIR ||= "data/demo";
  // A log line for each request would bury the addresses below.
  process.env.LOG_LEVEL ||= "warn";
  await ready();
  const { loadDemonstration, serve } = await openApplication();
  const { signIns } = await step("Preparing the demonstration", () => loadDemonstration({ reset }));
  await serve();
  const width = Math.max(...signIns.map(({ role }) => role.length));
  const lines = signIns.map(
    ({ role, email, url }) => `  ${role.padEnd(width)}  ${url}  (${email})`,
  );
  process.stdout.write(`\nThe demonstration is at ${address()}\n\n`);
  process.stdout.write(`Sign in as\n${lines.join("\n")}\n\n`);
  const letters = process.env.SMTP_URL
    ? "Letters are sent by the mail server in SMTP_URL, and can be read"
    : "Letters are not sent. Read them";
  process.stdout.write(`${letters} at ${address()}/demo/mailbox\n\n`);
  process.stdout.write(
    "Only warnings are logged here; LOG_LEVEL=info logs each request. Ctrl-C stops it.\n",
  );
});

function read() {
  try {
    const options = { reset: { type: "boolean", default: false }, help: { type: "boolean" } };
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error.message}. The demo knows --reset and --help.\n`);
    process.exit(2);
  }
}
