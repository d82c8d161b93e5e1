// `npm run dev`: serves the sources, and follows them as they are edited.
import { address } from "./application.mjs";
import { begin, ready, root } from "./ready.mjs";

begin(async () => {
  process.env.NODE_ENV = "development";
  await ready({ build: false });
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: "custom" });
  const { serve } = await vite.ssrLoadModule("/app/server.ts");
  await serve({ vite });
  process.stdout.write(`\nThe development server is at ${address()}\n`);
});
