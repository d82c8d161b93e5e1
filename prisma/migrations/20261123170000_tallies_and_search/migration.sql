BEGIN;
-- CreateTable
CREATE TABLE "RegistrationEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "registrationId" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "RegistrationEntry_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable. A tally is read along its key, and kept in that order.
CREATE TABLE "RegistrationTally" (
    "conferenceId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("conferenceId", "state", "of", "key"),
    CONSTRAINT "registration_tally_of" CHECK ("of" IN ('all','came','decided','sector','region','organisation','initial','places')),
    CONSTRAINT "RegistrationTally_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "AttendanceTally" (
    "conferenceId" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("conferenceId", "checkpoint", "at"),
    CONSTRAINT "AttendanceTally_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "placesHeld" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Registration_conferenceId_state_badgeName_idx" ON "Registration"("conferenceId", "state", "badgeName");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationEntry_registrationId_key" ON "RegistrationEntry"("registrationId");

-- CreateIndex
CREATE INDEX "RegistrationEntry_conferenceId_state_since_registrationId_idx" ON "RegistrationEntry"("conferenceId", "state", "since", "registrationId");

-- CreateIndex
CREATE INDEX "Ticket_state_issuedAt_idx" ON "Ticket"("state", "issuedAt");

CREATE VIEW "RegistrationCounted" AS
SELECT r."id" AS "registrationId", r."conferenceId", r."state", k."column1" AS "of", CASE k."column1"
    WHEN 'came' THEN substr(coalesce(r."submittedAt", r."createdAt"), 1, 14) || printf('%02d', substr(coalesce(r."submittedAt", r."createdAt"), 15, 2) / 15 * 15)
    WHEN 'decided' THEN substr(coalesce(r."decidedAt", r."submittedAt", r."createdAt"), 1, 14) || printf('%02d', substr(coalesce(r."decidedAt", r."submittedAt", r."createdAt"), 15, 2) / 15 * 15)
    WHEN 'sector' THEN r."sector"
    WHEN 'region' THEN r."region"
    WHEN 'organisation' THEN r."organisation"
    WHEN 'initial' THEN substr(r."badgeName", 1, 1)
    ELSE '' END AS "key"
FROM "Registration" r, (VALUES ('all'), ('came'), ('decided'), ('sector'), ('region'), ('organisation'), ('initial')) k;

CREATE VIEW "RegistrationText" AS
SELECT r."id" AS "registrationId", r."reference" || ' ' || r."email" || ' ' ||
    r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation" || ' ' ||
    replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation", 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'ı', 'i'), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), '’', ''), '''', '') AS "text"
FROM "Registration" r;

CREATE VIRTUAL TABLE "RegistrationSearch" USING fts5(
  "text", detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- What is there already is counted and found from now on; nothing of a word that is taken out stays in the index.
INSERT INTO "RegistrationSearch" ("RegistrationSearch", "rank") VALUES ('secure-delete', 1);
UPDATE "Registration" SET "placesHeld" = (
  SELECT count(*) FROM "Place" p WHERE p."registrationId" = "Registration"."id" AND p."state" IN ('held', 'offered'));
INSERT INTO "RegistrationTally" SELECT "conferenceId", "state", "of", "key", count(*) FROM "RegistrationCounted" GROUP BY 1, 2, 3, 4;
INSERT INTO "RegistrationTally" SELECT "conferenceId", "state", 'places', "placesHeld", count(*) FROM "Registration" GROUP BY 1, 2, 4;
INSERT INTO "RegistrationEntry" ("registrationId", "conferenceId", "state", "since")
SELECT "id", "conferenceId", "state", coalesce("waitingSince", "submittedAt", "createdAt") FROM "Registration";
INSERT INTO "RegistrationSearch" ("rowid", "text")
SELECT e."id", t."text" FROM "RegistrationEntry" e JOIN "RegistrationText" t ON t."registrationId" = e."registrationId";
INSERT INTO "AttendanceTally"
SELECT "conferenceId", "checkpoint", substr("at", 1, 14) || printf('%02d', substr("at", 15, 2) / 15 * 15), count(*)
FROM "Attendance" GROUP BY 1, 2, 3;

CREATE TRIGGER "Registration_tally_insert" AFTER INSERT ON "Registration" BEGIN
  INSERT INTO "RegistrationTally"
  SELECT "conferenceId", "state", "of", "key", 1 FROM "RegistrationCounted" WHERE "registrationId" = NEW."id"
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
  INSERT INTO "RegistrationTally" VALUES (NEW."conferenceId", NEW."state", 'places', NEW."placesHeld", 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Registration_tally_before" BEFORE UPDATE OF "state", "sector", "region", "organisation", "badgeName", "submittedAt", "decidedAt" ON "Registration" BEGIN
  UPDATE "RegistrationTally" SET "count" = "count" - 1 WHERE ("conferenceId", "state", "of", "key") IN (
    SELECT "conferenceId", "state", "of", "key" FROM "RegistrationCounted" WHERE "registrationId" = OLD."id");
  DELETE FROM "RegistrationTally" WHERE "count" = 0 AND ("conferenceId", "state", "of", "key") IN (
    SELECT "conferenceId", "state", "of", "key" FROM "RegistrationCounted" WHERE "registrationId" = OLD."id");
END;

CREATE TRIGGER "Registration_tally_after" AFTER UPDATE OF "state", "sector", "region", "organisation", "badgeName", "submittedAt", "decidedAt" ON "Registration" BEGIN
  INSERT INTO "RegistrationTally"
  SELECT "conferenceId", "state", "of", "key", 1 FROM "RegistrationCounted" WHERE "registrationId" = NEW."id"
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Registration_tally_places" AFTER UPDATE OF "placesHeld", "state" ON "Registration" BEGIN
  UPDATE "RegistrationTally" SET "count" = "count" - 1 WHERE "conferenceId" = OLD."conferenceId" AND "state" = OLD."state"
    AND "of" = 'places' AND "key" = CAST(OLD."placesHeld" AS TEXT);
  INSERT INTO "RegistrationTally" VALUES (NEW."conferenceId", NEW."state", 'places', NEW."placesHeld", 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Registration_tally_delete" BEFORE DELETE ON "Registration" BEGIN
  UPDATE "RegistrationTally" SET "count" = "count" - 1 WHERE ("conferenceId", "state", "of", "key") IN (
    SELECT "conferenceId", "state", "of", "key" FROM "RegistrationCounted" WHERE "registrationId" = OLD."id");
  DELETE FROM "RegistrationTally" WHERE "count" = 0 AND ("conferenceId", "state", "of", "key") IN (
    SELECT "conferenceId", "state", "of", "key" FROM "RegistrationCounted" WHERE "registrationId" = OLD."id");
  UPDATE "RegistrationTally" SET "count" = "count" - 1 WHERE "conferenceId" = OLD."conferenceId" AND "state" = OLD."state"
    AND "of" = 'places' AND "key" = CAST(OLD."placesHeld" AS TEXT);
END;

CREATE TRIGGER "Registration_entry_insert" AFTER INSERT ON "Registration" BEGIN
  INSERT INTO "RegistrationEntry" ("registrationId", "conferenceId", "state", "since")
  VALUES (NEW."id", NEW."conferenceId", NEW."state", coalesce(NEW."waitingSince", NEW."submittedAt", NEW."createdAt"));
  INSERT INTO "RegistrationSearch" ("rowid", "text")
  SELECT e."id", t."text" FROM "RegistrationEntry" e, "RegistrationText" t
  WHERE e."registrationId" = NEW."id" AND t."registrationId" = NEW."id";
END;

CREATE TRIGGER "Registration_entry_update" AFTER UPDATE OF "state", "waitingSince", "submittedAt" ON "Registration" BEGIN
  UPDATE "RegistrationEntry" SET "state" = NEW."state", "since" = coalesce(NEW."waitingSince", NEW."submittedAt", NEW."createdAt")
  WHERE "registrationId" = NEW."id";
END;

CREATE TRIGGER "Registration_entry_text" AFTER UPDATE OF "email", "fullName", "badgeName", "organisation", "reference" ON "Registration" BEGIN
  UPDATE "RegistrationSearch" SET "text" = (SELECT "text" FROM "RegistrationText" WHERE "registrationId" = NEW."id")
  WHERE "rowid" = (SELECT "id" FROM "RegistrationEntry" WHERE "registrationId" = NEW."id");
END;

CREATE TRIGGER "Registration_entry_delete" BEFORE DELETE ON "Registration" BEGIN
  DELETE FROM "RegistrationSearch" WHERE "rowid" = (SELECT "id" FROM "RegistrationEntry" WHERE "registrationId" = OLD."id");
END;

CREATE TRIGGER "Place_held_insert" AFTER INSERT ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  UPDATE "Registration" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."registrationId";
END;

CREATE TRIGGER "Place_held_update" AFTER UPDATE OF "state", "registrationId" ON "Place"
WHEN (OLD."state" IN ('held', 'offered')) <> (NEW."state" IN ('held', 'offered')) OR OLD."registrationId" <> NEW."registrationId" BEGIN
  UPDATE "Registration" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."registrationId" AND OLD."state" IN ('held', 'offered');
  UPDATE "Registration" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."registrationId" AND NEW."state" IN ('held', 'offered');
END;

CREATE TRIGGER "Place_held_delete" AFTER DELETE ON "Place" WHEN OLD."state" IN ('held', 'offered') BEGIN
  UPDATE "Registration" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."registrationId";
END;

CREATE INDEX "Scan_for_attention" ON "Scan"("conferenceId", "receivedAt", "verdict", "undoneAt")
WHERE "verdict" <> 'admitted' OR "undoneAt" IS NOT NULL;

CREATE TRIGGER "Attendance_tally_insert" AFTER INSERT ON "Attendance" BEGIN
  INSERT INTO "AttendanceTally" VALUES (NEW."conferenceId", NEW."checkpoint", substr(NEW."at", 1, 14) || printf('%02d', substr(NEW."at", 15, 2) / 15 * 15), 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Attendance_tally_delete" AFTER DELETE ON "Attendance" BEGIN
  UPDATE "AttendanceTally" SET "count" = "count" - 1
  WHERE "conferenceId" = OLD."conferenceId" AND "checkpoint" = OLD."checkpoint" AND "at" = substr(OLD."at", 1, 14) || printf('%02d', substr(OLD."at", 15, 2) / 15 * 15);
END;
COMMIT;
