// Prints the SQL that brings prisma/migrations up to prisma/schema.prisma, to be read, completed and saved as a new migration.
import { createServer } from "vite";

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: "custom",
  optimizeDeps: { noDiscovery: true },
});
try {
  const { newMigration } = await vite.ssrLoadModule("/prisma/migrate.ts");
  process.stdout.write(await newMigration());
} finally {
  await vite.close();
}
