// `npm run build`: the production build, if it is older than its sources.
import { begin, ready } from "./ready.mjs";

begin(async () => {
  await ready();
  process.stdout.write("The production build is up to date.\n");
});
