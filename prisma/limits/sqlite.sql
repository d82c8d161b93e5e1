-- Every limit that the database holds itself, beside the keys, unique indexes and references that prisma/schema.prisma
-- states: what is in force after all migrations, by table, in the order of the schema.
--
-- This file is read, not run: a database gets its limits from prisma/migrations, and a migration that changes one is
-- written together with its line here. in-force.test.ts runs it on the tables of schema.prisma and compares the two both
-- ways. CHECKs stand as ALTER TABLE … ADD CONSTRAINT, which SQLite takes from 3.53 on and PostgreSQL as it is.
--
-- A text in single quotes is a state of the domain: limits.test.ts compares each with the list in its noun's file.

-- ---------------------------------------------------------------- AuditRecord
-- The trail only grows: no command, and nobody with the application's own connection, can take a line back.

CREATE TRIGGER "AuditRecord_no_update" BEFORE UPDATE ON "AuditRecord" BEGIN
  SELECT RAISE(ABORT, 'audit records are never changed');
END;

CREATE TRIGGER "AuditRecord_no_delete" BEFORE DELETE ON "AuditRecord" BEGIN
  SELECT RAISE(ABORT, 'audit records are never deleted');
END;

-- ---------------------------------------------------------------- Letter
-- A letter in any other state would be neither delivered nor shown as failed, and one for any other audience be shown to nobody.

ALTER TABLE "Letter" ADD CONSTRAINT "letter_state" CHECK ("state" IN ('queued','held','sent','failed','replaced'));
ALTER TABLE "Letter" ADD CONSTRAINT "letter_audience" CHECK ("audience" IN ('conference','publishing','personal'));

-- LetterTally counts the letters of each outbox by state, for their lists.

CREATE TRIGGER "Letter_tally_insert" AFTER INSERT ON "Letter" BEGIN
  INSERT INTO "LetterTally" VALUES (coalesce(NEW."conferenceId", ''), NEW."audience", NEW."state", 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Letter_tally_update" AFTER UPDATE OF "conferenceId", "audience", "state" ON "Letter" BEGIN
  UPDATE "LetterTally" SET "count" = "count" - 1
  WHERE "conferenceId" = coalesce(OLD."conferenceId", '') AND "audience" = OLD."audience" AND "state" = OLD."state";
  INSERT INTO "LetterTally" VALUES (coalesce(NEW."conferenceId", ''), NEW."audience", NEW."state", 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Letter_tally_delete" AFTER DELETE ON "Letter" BEGIN
  UPDATE "LetterTally" SET "count" = "count" - 1
  WHERE "conferenceId" = coalesce(OLD."conferenceId", '') AND "audience" = OLD."audience" AND "state" = OLD."state";
END;

-- ---------------------------------------------------------------- RoleGrant
-- Only roles that the table of deeds knows; delegates and speakers are known by other rows.

ALTER TABLE "RoleGrant" ADD CONSTRAINT "role_known" CHECK ("role" IN ('steward','editor','organiser','administrator'));

-- ---------------------------------------------------------------- Conference
-- `admitted` never passes `capacity`, whoever races whom: the triggers of Registration count, and this CHECK refuses the
-- statement that made them count one too many. `conference_dates` compares texts, which YYYY-MM-DD allows. One conference is
-- current.

ALTER TABLE "Conference" ADD CONSTRAINT "conference_capacity" CHECK ("admitted" >= 0 AND "admitted" <= "capacity");
ALTER TABLE "Conference" ADD CONSTRAINT "conference_dates" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Conference" ADD CONSTRAINT "conference_mode" CHECK ("choiceMode" IN ('first-come','ranked'));

CREATE UNIQUE INDEX "Conference_one_current" ON "Conference"("current") WHERE "current" = 1;

CREATE TRIGGER "Conference_revise" AFTER UPDATE OF "name", "venue", "slug" ON "Conference"
WHEN OLD."name" IS NOT NEW."name" OR OLD."venue" IS NOT NEW."venue" OR OLD."slug" IS NOT NEW."slug" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "conferenceId" = NEW."id";
END;

-- ---------------------------------------------------------------- Room
-- A room for nobody is a mistake; null is a room of which nobody has said how many it takes.

ALTER TABLE "Room" ADD CONSTRAINT "room_capacity" CHECK ("capacity" IS NULL OR "capacity" > 0);

CREATE TRIGGER "Room_revise" AFTER UPDATE OF "name" ON "Room" WHEN OLD."name" IS NOT NEW."name" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "roomId" = NEW."id";
END;

-- ---------------------------------------------------------------- Slot
-- A slot takes time, and is of a kind that decides whether places are taken in it.

ALTER TABLE "Slot" ADD CONSTRAINT "slot_kind" CHECK ("kind" IN ('plenary','breakout'));
ALTER TABLE "Slot" ADD CONSTRAINT "slot_times" CHECK ("endsAt" > "startsAt");

CREATE TRIGGER "Slot_revise" AFTER UPDATE OF "startsAt", "endsAt" ON "Slot"
WHEN OLD."startsAt" IS NOT NEW."startsAt" OR OLD."endsAt" IS NOT NEW."endsAt" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slotId" = NEW."id";
END;

-- ---------------------------------------------------------------- Session
-- `placesHeld` never passes `capacity`: the triggers of Place count, and this CHECK refuses the place too many.

ALTER TABLE "Session" ADD CONSTRAINT "session_capacity" CHECK ("placesHeld" >= 0 AND ("capacity" IS NULL OR "placesHeld" <= "capacity"));

-- Calendars take a new SEQUENCE for a change: `revision` counts what they show of a session, whoever changes it and where.

CREATE TRIGGER "Session_revise" AFTER UPDATE OF "title", "summary", "slotId", "roomId" ON "Session"
WHEN OLD."title" IS NOT NEW."title" OR OLD."summary" IS NOT NEW."summary" OR OLD."slotId" IS NOT NEW."slotId" OR OLD."roomId" IS NOT NEW."roomId" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "id" = NEW."id";
END;

-- ---------------------------------------------------------------- Registration
-- Conference.admitted counts the registrations approved and the live offers to those waiting, in the same statement that
-- makes or ends one.

ALTER TABLE "Registration" ADD CONSTRAINT "registration_state" CHECK ("state" IN ('draft','submitted','waiting','approved','declined','withdrawn'));

CREATE INDEX "Registration_listed" ON "Registration"("conferenceId", "listedAs", "id", "sector", "region") WHERE "consentToList" = 1 AND "state" = 'approved';

CREATE TRIGGER "Registration_count_insert" AFTER INSERT ON "Registration"
WHEN NEW."state" = 'approved' OR (NEW."state" = 'waiting' AND NEW."offeredUntil" IS NOT NULL) BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" + 1 WHERE "id" = NEW."conferenceId";
END;

CREATE TRIGGER "Registration_count_update" AFTER UPDATE OF "state", "offeredUntil" ON "Registration" BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" - 1
  WHERE "id" = OLD."conferenceId" AND (OLD."state" = 'approved' OR (OLD."state" = 'waiting' AND OLD."offeredUntil" IS NOT NULL));
  UPDATE "Conference" SET "admitted" = "admitted" + 1
  WHERE "id" = NEW."conferenceId" AND (NEW."state" = 'approved' OR (NEW."state" = 'waiting' AND NEW."offeredUntil" IS NOT NULL));
END;

CREATE TRIGGER "Registration_count_delete" AFTER DELETE ON "Registration"
WHEN OLD."state" = 'approved' OR (OLD."state" = 'waiting' AND OLD."offeredUntil" IS NOT NULL) BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" - 1 WHERE "id" = OLD."conferenceId";
END;

-- RegistrationTally counts each registration under its state by all that RegistrationCounted names, and a row that counts
-- nobody goes, so that nothing is left of somebody forgotten. Moments count by the quarter of an hour (UTC), of which the days
-- of every time zone are made.

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

-- RegistrationSearch holds the words by which a registration is looked for, also as people type them who have no ø on their
-- keys; accents and capitals its tokenizer takes off. Its rows have the numbers of RegistrationEntry.

CREATE VIEW "RegistrationText" AS
SELECT r."id" AS "registrationId", r."reference" || ' ' || r."email" || ' ' ||
    r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation" || ' ' ||
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation", 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), '’', ''), '''', '') AS "text"
FROM "Registration" r;

CREATE VIRTUAL TABLE "RegistrationSearch" USING fts5(
  "text", detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

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

-- ---------------------------------------------------------------- RegistrationTally
-- What registrations are counted by, as RegistrationCounted names it; the triggers of Registration count.

ALTER TABLE "RegistrationTally" ADD CONSTRAINT "registration_tally_of" CHECK ("of" IN ('all','came','decided','sector','region','organisation','initial','places'));

-- ---------------------------------------------------------------- Ticket
-- One valid ticket for a registration, so a reissued badge ends the one that was lost. A code is 128 bits as 22 characters.

ALTER TABLE "Ticket" ADD CONSTRAINT "ticket_state" CHECK ("state" IN ('valid','reissued','void'));
ALTER TABLE "Ticket" ADD CONSTRAINT "ticket_code" CHECK (length("code") = 22);

CREATE UNIQUE INDEX "Ticket_one_valid" ON "Ticket"("registrationId") WHERE "state" = 'valid';

-- ---------------------------------------------------------------- Place
-- A person is in one place at a time, and hears one topic once; what they speak in counts as well. The other way round, where
-- a holder becomes a speaker, the command that makes them one gives the place up. Session.placesHeld counts the places held
-- or offered.

ALTER TABLE "Place" ADD CONSTRAINT "place_state" CHECK ("state" IN ('held','offered','waiting','released'));

CREATE UNIQUE INDEX "Place_one_held_a_slot" ON "Place"("registrationId", "slotId") WHERE "state" IN ('held', 'offered');
CREATE UNIQUE INDEX "Place_one_topic_once" ON "Place"("registrationId", "topic") WHERE "topic" IS NOT NULL AND "state" IN ('held', 'offered');

CREATE TRIGGER "Place_count_insert" AFTER INSERT ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."sessionId";
END;

CREATE TRIGGER "Place_count_update" AFTER UPDATE OF "state", "sessionId" ON "Place" BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."sessionId" AND OLD."state" IN ('held', 'offered');
  UPDATE "Session" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."sessionId" AND NEW."state" IN ('held', 'offered');
END;

CREATE TRIGGER "Place_count_delete" AFTER DELETE ON "Place" WHEN OLD."state" IN ('held', 'offered') BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."sessionId";
END;

CREATE TRIGGER "Place_beside_talk_insert" BEFORE INSERT ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  SELECT RAISE(ABORT, 'place_beside_talk') FROM "Registration" r
  JOIN "Speaker" s ON s."personId" = r."personId" AND s."conferenceId" = r."conferenceId"
  JOIN "SessionSpeaker" n ON n."speakerId" = s."id"
  JOIN "Session" talk ON talk."id" = n."sessionId"
  JOIN "Slot" spoken ON spoken."id" = talk."slotId"
  JOIN "Slot" wanted ON wanted."id" = NEW."slotId"
  WHERE r."id" = NEW."registrationId" AND (talk."topic" = NEW."topic"
    OR (spoken."startsAt" < wanted."endsAt" AND wanted."startsAt" < spoken."endsAt"));
END;

CREATE TRIGGER "Place_beside_talk_update" BEFORE UPDATE OF "state", "sessionId" ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  SELECT RAISE(ABORT, 'place_beside_talk') FROM "Registration" r
  JOIN "Speaker" s ON s."personId" = r."personId" AND s."conferenceId" = r."conferenceId"
  JOIN "SessionSpeaker" n ON n."speakerId" = s."id"
  JOIN "Session" talk ON talk."id" = n."sessionId"
  JOIN "Slot" spoken ON spoken."id" = talk."slotId"
  JOIN "Slot" wanted ON wanted."id" = NEW."slotId"
  WHERE r."id" = NEW."registrationId" AND (talk."topic" = NEW."topic"
    OR (spoken."startsAt" < wanted."endsAt" AND wanted."startsAt" < spoken."endsAt"));
END;

-- Registration.placesHeld counts a delegate's own, for how many have not chosen yet.

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

-- ---------------------------------------------------------------- Scan
-- An answer that the steward's screen has a colour and a word for.

ALTER TABLE "Scan" ADD CONSTRAINT "scan_verdict" CHECK ("verdict" IN ('admitted','already-in','not-approved','withdrawn','reissued','not-placed','full','unknown'));

-- The few scans that somebody may have to look at, the newest of which the organisers see.

CREATE INDEX "Scan_for_attention" ON "Scan"("conferenceId", "receivedAt", "verdict", "undoneAt", "practice")
WHERE "verdict" <> 'admitted' OR "undoneAt" IS NOT NULL;

-- Practice, which counts for nothing, is counted by itself.

CREATE INDEX "Scan_practice" ON "Scan"("conferenceId", "at") WHERE "practice" = 1;

-- ---------------------------------------------------------------- Attendance
-- AttendanceTally counts who was let in, by checkpoint and quarter of an hour (UTC).

CREATE TRIGGER "Attendance_tally_insert" AFTER INSERT ON "Attendance" BEGIN
  INSERT INTO "AttendanceTally" VALUES (NEW."conferenceId", NEW."checkpoint", substr(NEW."at", 1, 14) || printf('%02d', substr(NEW."at", 15, 2) / 15 * 15), 1)
  ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Attendance_tally_delete" AFTER DELETE ON "Attendance" BEGIN
  UPDATE "AttendanceTally" SET "count" = "count" - 1
  WHERE "conferenceId" = OLD."conferenceId" AND "checkpoint" = OLD."checkpoint" AND "at" = substr(OLD."at", 1, 14) || printf('%02d', substr(OLD."at", 15, 2) / 15 * 15);
END;

-- ---------------------------------------------------------------- Slides
-- Slides for nobody in particular would be slides for everybody.

ALTER TABLE "Slides" ADD CONSTRAINT "slides_audience" CHECK ("audience" IN ('attended','delegates'));

-- ---------------------------------------------------------------- WriteUp
-- Nothing is published without a second person. The full-text table holds the published write-ups and no other, so that a
-- search cannot find what is not public; its triggers write it with the write-up, in the same statement.

ALTER TABLE "WriteUp" ADD CONSTRAINT "write_up_state" CHECK ("state" IN ('draft','submitted','in-review','published','withdrawn'));
ALTER TABLE "WriteUp" ADD CONSTRAINT "write_up_second_person" CHECK ("state" <> 'published' OR ("reviewerId" IS NOT NULL AND "reviewerId" <> "authorId"));

CREATE VIRTUAL TABLE "WriteUpSearch" USING fts5(
  "writeUpId" UNINDEXED, "title", "summary", "body", "partners",
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER "WriteUp_search_insert" AFTER INSERT ON "WriteUp" WHEN NEW."state" = 'published' BEGIN
  INSERT INTO "WriteUpSearch" VALUES (NEW."id", NEW."title", NEW."summary",
    NEW."situation" || char(10) || NEW."whatWasDone" || char(10) || NEW."results" || char(10) || NEW."lessons", NEW."partners");
END;

CREATE TRIGGER "WriteUp_search_update" AFTER UPDATE ON "WriteUp" BEGIN
  DELETE FROM "WriteUpSearch" WHERE "writeUpId" = OLD."id";
  INSERT INTO "WriteUpSearch" SELECT NEW."id", NEW."title", NEW."summary",
    NEW."situation" || char(10) || NEW."whatWasDone" || char(10) || NEW."results" || char(10) || NEW."lessons", NEW."partners"
  WHERE NEW."state" = 'published';
END;

CREATE TRIGGER "WriteUp_search_delete" AFTER DELETE ON "WriteUp" BEGIN
  DELETE FROM "WriteUpSearch" WHERE "writeUpId" = OLD."id";
END;
