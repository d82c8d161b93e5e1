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
-- A letter in any other state would be neither delivered nor shown as failed.

ALTER TABLE "Letter" ADD CONSTRAINT "letter_state" CHECK ("state" IN ('queued','held','sent','failed'));

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

-- ---------------------------------------------------------------- Room
-- A room for nobody is a mistake; null is a room of which nobody has said how many it takes.

ALTER TABLE "Room" ADD CONSTRAINT "room_capacity" CHECK ("capacity" IS NULL OR "capacity" > 0);

-- ---------------------------------------------------------------- Slot
-- A slot takes time, and is of a kind that decides whether places are taken in it.

ALTER TABLE "Slot" ADD CONSTRAINT "slot_kind" CHECK ("kind" IN ('plenary','breakout'));
ALTER TABLE "Slot" ADD CONSTRAINT "slot_times" CHECK ("endsAt" > "startsAt");

-- ---------------------------------------------------------------- Session
-- `placesHeld` never passes `capacity`: the triggers of Place count, and this CHECK refuses the place too many.

ALTER TABLE "Session" ADD CONSTRAINT "session_capacity" CHECK ("placesHeld" >= 0 AND ("capacity" IS NULL OR "placesHeld" <= "capacity"));

-- ---------------------------------------------------------------- Registration
-- Conference.admitted counts the registrations approved and the live offers to those waiting, in the same statement that
-- makes or ends one.

ALTER TABLE "Registration" ADD CONSTRAINT "registration_state" CHECK ("state" IN ('draft','submitted','waiting','approved','declined','withdrawn'));

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

-- ---------------------------------------------------------------- Scan
-- An answer that the steward's screen has a colour and a word for.

ALTER TABLE "Scan" ADD CONSTRAINT "scan_verdict" CHECK ("verdict" IN ('admitted','already-in','not-approved','withdrawn','reissued','not-placed','full','unknown'));

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
