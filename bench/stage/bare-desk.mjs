// The least that a desk and a door can do with the same durability: node bare-desk.mjs DATABASE CONFERENCE
// Parses, looks up, writes the same rows in one transaction a request. No sign-in, no rules, no log.
import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import Database from "better-sqlite3";

const [file, conferenceId] = process.argv.slice(2);
const db = new Database(file);
for (const setting of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"])
  db.pragma(setting);

const findTicket = db.prepare(
  `SELECT r.id, r.fullName AS name, r.organisation AS detail
   FROM Ticket t JOIN Registration r ON r.id = t.registrationId WHERE t.code = ? AND t.state = 'valid'`,
);
const addScan = db.prepare(
  `INSERT INTO Scan (id, scanId, conferenceId, checkpoint, code, registrationId, verdict, name, detail, at, receivedAt, stewardId)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'steward')`,
);
const addAttendance = db.prepare(
  `INSERT OR IGNORE INTO Attendance (id, conferenceId, registrationId, checkpoint, scanId, at)
   VALUES (?, ?, ?, ?, ?, ?)`,
);
const addPerson = db.prepare("INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)");
const addRegistration = db.prepare(
  `INSERT INTO Registration (id, conferenceId, personId, reference, state, fullName, badgeName, email, jobTitle,
     organisation, sector, region, privacyAgreedAt, createdAt)
   VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const addLetter = db.prepare(
  `INSERT INTO Letter (id, "to", personId, conferenceId, kind, subject, text, createdAt, nextAttemptAt)
   VALUES (?, ?, ?, ?, 'registration-confirm', 'Confirm your registration', ?, ?, ?)`,
);

const scan = db.transaction((scans) =>
  scans.map(({ scanId, code, checkpoint, at }) => {
    const now = new Date().toISOString();
    const { id = null, name = "", detail = "" } = findTicket.get(code) ?? {};
    let verdict = "unknown";
    if (id) {
      const { changes } = addAttendance.run(randomUUID(), conferenceId, id, checkpoint, scanId, at);
      verdict = changes === 1 ? "admitted" : "already-in";
    }
    const answer = [verdict, name, detail];
    addScan.run(randomUUID(), scanId, conferenceId, checkpoint, code, id, ...answer, at, now);
    return { scanId, verdict, name, detail };
  }),
);

const register = db.transaction((form) => {
  const now = new Date().toISOString();
  const [personId, name, email] = [randomUUID(), form.get("fullName"), form.get("email")];
  const reference = randomBytes(6).toString("base64url");
  const answers = ["jobTitle", "organisation", "sector", "region"].map((field) => form.get(field));
  const answered = [name, form.get("badgeName"), email, ...answers];
  addPerson.run(personId, email, name, now);
  addRegistration.run(randomUUID(), conferenceId, personId, reference, ...answered, now, now);
  const text = `Hello ${name}\n\n${randomBytes(16).toString("base64url")}\n`;
  addLetter.run(randomUUID(), email, personId, conferenceId, text, now, now);
});

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  if (request.url === "/scans") {
    const results = scan.immediate(JSON.parse(body).scans);
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ results }));
  } else {
    register.immediate(new URLSearchParams(body));
    response.writeHead(303, { Location: "/sent" });
    response.end();
  }
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
