// Vitest's setup for each test file: a data folder and a real, empty database of its own, before any module opens it.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "conference-test-"));
process.env.NODE_ENV = "test";
process.env.DATA_DIR = folder;
process.env.BASE_URL = "http://conference.test";
delete process.env.SMTP_URL;
delete process.env.CONFERENCE_NOW;
if (process.env.TEMPLATE_DATABASE)
  copyFileSync(process.env.TEMPLATE_DATABASE, join(folder, "conference.db"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));
