// Chooses between SQLite's two drivers by what this Node offers to native programs.

/** What the newer driver is made for. Node has it from 22.14 on, and an older Node dies when it loads that driver. */
const wantedNodeApi = 10;

/**
 * True for a Node that takes the newer driver, which is ready-made; the older one is fetched or compiled for each Node.
 *
 * @param {string} [nodeApi] the newest Node-API that this Node knows
 */
exports.takesNewerDriver = (nodeApi = process.versions.napi) => Number(nodeApi) >= wantedNodeApi;

/**
 * The package that holds the driver for a Node.
 *
 * @param {string} [nodeApi] the newest Node-API that this Node knows
 */
exports.driverFor = (nodeApi) =>
  exports.takesNewerDriver(nodeApi) ? "better-sqlite3-13" : "better-sqlite3-12";
