// The control of the race for places: the limit is read first and written after, and nothing else holds it.
// node unlimited-places.mjs DATABASE
import { createServer } from "node:http";
import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";

const capacity = 30;
const db = new Database(process.argv[2]);
db.pragma("journal_mode = WAL");
db.exec("CREATE TABLE place (session TEXT NOT NULL, delegate TEXT NOT NULL)");
const held = db.prepare("SELECT count(*) AS count FROM place WHERE session = ?");
const hold = db.prepare("INSERT INTO place VALUES (?, ?)");

/** An answer of the database comes in a later turn, as from every database that is asked asynchronously. */
async function ask(statement, ...values) {
  await setImmediate();
  return statement(...values);
}

const server = createServer(async (request, response) => {
  const { searchParams: asked } = new URL(request.url, "http://localhost");
  const session = asked.get("session");
  if (!session) return response.writeHead(204).end();
  const { count } = await ask((name) => held.get(name), session);
  const free = count < capacity;
  if (free) await ask((...row) => hold.run(...row), session, asked.get("delegate"));
  response.writeHead(free ? 303 : 409);
  response.end();
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
