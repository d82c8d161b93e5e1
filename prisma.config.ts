// Tells the prisma command where the schema is; `prisma generate` needs no engine and no network.
import { defineConfig } from "prisma/config";

// Without this, generating the client would try to download an engine that it does not use.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
