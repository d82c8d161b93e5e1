// The migration runner: Prisma's own migration engine as WebAssembly, so that migrating needs no download and no other program.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DiffTarget, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import Database from "better-sqlite3";

const require = createRequire(import.meta.url);
const schemaPath = resolve("prisma/schema.prisma");
const migrationsPath = resolve("prisma/migrations");

/** Tables that SQLite's full-text indexes keep for themselves; Prisma's schema does not know them. */
const filters = {
  externalTables: ["WriteUpSearch", "RegistrationSearch"].flatMap((index) =>
    ["", "_config", "_content", "_data", "_docsize", "_idx"].map((part) => index + part),
  ),
  externalEnums: [],
};

/**
 * Brings the database at `file` up to the newest migration, making it where it is missing.
 *
 * @param file path of the SQLite file
 * @returns the names of the migrations applied now, oldest first; empty when there was nothing to do
 * @throws Error with the engine's explanation when a migration fails; nothing of it stays where it is written between BEGIN
 * and COMMIT, as `newMigration` writes it, for the engine itself opens no transaction here
 */
export async function migrate(file: string): Promise<string[]> {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  if (isUpToDate(file)) return [];
  return withEngine(file, async (engine) => {
    const done = await engine.applyMigrations({ migrationsList: migrationsList(), filters });
    return done.appliedMigrationNames;
  });
}

/**
 * The SQL that would bring the migrations up to `schema.prisma`.
 *
 * @returns a script; `-- This is an empty migration.` when the two agree
 */
export function pendingSchemaChange(): Promise<string> {
  return schemaChange({ tag: "migrations", ...migrationsList() });
}

/** The text of the migration that brings the database up to `schema.prisma`; its limits are to be added by hand. */
export async function newMigration(): Promise<string> {
  return wholeOrNothing(await pendingSchemaChange());
}

/**
 * A script as one transaction, so that it happens as a whole or not at all. References are not looked at meanwhile: dropping a
 * table to make it anew would delete every row that refers to it, and SQLite takes this setting outside transactions only.
 */
export function wholeOrNothing(script: string): string {
  const setting = /^PRAGMA (defer_)?foreign_keys=(ON|OFF);\n/gm;
  const steps = script.replace(setting, "").trimEnd();
  return `PRAGMA foreign_keys=OFF;\nBEGIN;\n${steps}\nCOMMIT;\nPRAGMA foreign_keys=ON;\n`;
}

/** The SQL that makes all that `schema.prisma` states, and none of the limits that it cannot state, in an empty database. */
export function schemaScript(): Promise<string> {
  return schemaChange({ tag: "empty" });
}

async function schemaChange(from: DiffTarget): Promise<string> {
  return withEngine(":memory:", async (engine) => {
    const files = [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }];
    const to: DiffTarget = { tag: "schemaDatamodel", files };
    const result = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return result.stdout ?? "";
  });
}

/** The names of all migrations of this version, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(migrationsPath, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Asks SQLite alone, so that an ordinary start does not load the engine. */
function isUpToDate(file: string): boolean {
  const db = new Database(file);
  try {
    db.pragma("journal_mode = WAL");
    const known = db
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
      .get();
    if (!known) return false;
    const rows = db
      .prepare(
        "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
      )
      .all() as { name: string }[];
    const applied = new Set(rows.map((row) => row.name));
    return migrationNames().every((name) => applied.has(name));
  } finally {
    db.close();
  }
}

function migrationsList(): MigrationList {
  return {
    baseDir: migrationsPath,
    lockfile: {
      path: join(migrationsPath, "migration_lock.toml"),
      content: 'provider = "sqlite"\n',
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: readFileSync(join(migrationsPath, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

async function withEngine<T>(file: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const factory = new ClosingFactory({ url: `file:${file}` });
  const engine = await openEngine(factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await factory.closeAll();
  }
}

/** The engine leaves its connections open; this factory remembers them, so that they can be closed. */
class ClosingFactory extends PrismaBetterSqlite3 {
  readonly #opened: Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    return adapter;
  }

  override async connectToShadowDb() {
    const adapter = await super.connectToShadowDb();
    // The engine replays a whole migration as one statement here, which SQLite's driver only takes as a script.
    adapter.executeRaw = async (query) => {
      await adapter.executeScript(query.sql);
      return 0;
    };
    // It also asks for a partial index with its name in double quotes, which this SQLite reads as a column.
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      queryRaw({ ...query, sql: query.sql.replace(/ name = "(\w+)"/, " name = '$1'") });
    this.#opened.push(adapter);
    return adapter;
  }

  async closeAll(): Promise<void> {
    for (const adapter of this.#opened.splice(0)) await adapter.dispose();
  }
}

async function openEngine(factory: PrismaBetterSqlite3): Promise<SchemaEngine> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const datamodels: [string, string][] = [[schemaPath, readFileSync(schemaPath, "utf8")]];
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

let loading: ReturnType<typeof loadEngine> | undefined;

/** Once a process: the engine's glue keeps views of the first instance's memory. */
async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
