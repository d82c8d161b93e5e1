// SQLite's driver under the name that Prisma's adapter and the rest of the house import: the one that this Node takes.
const { driverFor } = require("./choice.cjs");

module.exports = require(driverFor());
