// Knows which of SQLite's drivers this Node takes (prisma/driver), whether it works here, and how to make it work.
import { spawnSync } from "node:child_process";
import choice from "../prisma/driver/choice.cjs";
import { npm } from "./packages.mjs";

const { driverFor, takesNewerDriver } = choice;

/** Opens a database, in a process of its own: a driver that is made for another Node can take its process with it. */
const tried = [process.execPath, "-e", "new (require('better-sqlite3'))(':memory:').close()"];

/** The folder of the driver that this Node takes. */
export const driverFolder = `node_modules/${driverFor()}`;

/**
 * What the start-up says when it prepares the driver for a Node, and what it says when that fails.
 *
 * @param {{ node: string, napi: string }} [versions]
 */
export function driverInWords({ node, napi } = process.versions) {
  if (takesNewerDriver(napi)) {
    return {
      title: `Taking SQLite's ready-made driver, as this is Node ${node}`,
      problem: "SQLite's driver does not work on this machine.",
    };
  }
  return {
    title: `Preparing SQLite's older driver, as this is Node ${node} (takes minutes where it has to be compiled)`,
    problem: `Node ${node} needs SQLite's older driver, which could be neither fetched nor compiled: install a C++ compiler, make and Python, or Node 22.14 or newer, which needs none of them.`,
  };
}

/**
 * The commands that make the driver work, one after the other; none where it works already.
 *
 * @param {string} root
 * @param {string} [nodeApi] the newest Node-API that this Node knows
 */
export function* preparingDriver(root, nodeApi = process.versions.napi) {
  if (driverWorks(root)) return;
  const driver = driverFor(nodeApi);
  // The newer driver is ready-made for the usual machines, and compiled for the others.
  if (takesNewerDriver(nodeApi)) yield npm("explore", driver, "--", "npm", "run", "build-release");
  // Packages run no script when npm installs them (.npmrc). The older driver's fetches it, or compiles it.
  else yield npm("rebuild", driver, "--ignore-scripts=false", "--loglevel=error");
  yield tried;
}

function driverWorks(root) {
  const [program, ...args] = tried;
  return spawnSync(program, args, { cwd: root, stdio: "ignore" }).status === 0;
}
