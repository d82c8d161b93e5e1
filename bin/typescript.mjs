// Runs one TypeScript program: node bin/typescript.mjs FILE [arguments…]
import { join, resolve } from "node:path";
import { begin, root } from "./ready.mjs";

begin(async () => {
  const [file, ...rest] = process.argv.slice(2);
  const program = resolve(file);
  process.argv.splice(1, process.argv.length, program, ...rest);
  const { createServer } = await import("vite");
  const vite = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    resolve: { alias: { "~": join(root, "app") } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    await vite.ssrLoadModule(program);
  } finally {
    await vite.close();
  }
});
