// The driver for those who import it. By name, because a bundle that holds this file stands in another folder.
import { createRequire } from "node:module";

export default createRequire(import.meta.url)("better-sqlite3");
