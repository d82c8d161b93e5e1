// `npm start`: brings the software up to date and serves it.
import { address, openApplication } from "./application.mjs";
import { begin, ready } from "./ready.mjs";

begin(async () => {
  await ready();
  const { serve } = await openApplication();
  await serve();
  process.stdout.write(`\nThe conference is at ${address()}\n`);
});
