// `npm run conf -- <command>`: the operator's tool. Progress goes to standard error, so that output can be piped.
import { openApplication } from "./application.mjs";
import { begin, ready } from "./ready.mjs";

begin(async () => {
  await ready({ out: process.stderr });
  const { operate } = await openApplication();
  process.exitCode = await operate(process.argv.slice(2));
});
