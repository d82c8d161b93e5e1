BEGIN;
ALTER TABLE "Session" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Session" ADD COLUMN "revisedAt" DATETIME;
ALTER TABLE "Place" ADD COLUMN "calendarUid" TEXT;

-- Until now an event's SEQUENCE was the release's number: it may not fall for those who follow the feed.
UPDATE "Session" SET "revision" = (SELECT "release" FROM "Conference" WHERE "Conference"."id" = "Session"."conferenceId");
-- Invitations that were sent under the UID of a place can only be taken back under that UID.
UPDATE "Place" SET "calendarUid" = 'place-' || "id";

CREATE TRIGGER "Session_revise" AFTER UPDATE OF "title", "summary", "slotId", "roomId" ON "Session"
WHEN OLD."title" IS NOT NEW."title" OR OLD."summary" IS NOT NEW."summary" OR OLD."slotId" IS NOT NEW."slotId" OR OLD."roomId" IS NOT NEW."roomId" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "id" = NEW."id";
END;

CREATE TRIGGER "Slot_revise" AFTER UPDATE OF "startsAt", "endsAt" ON "Slot"
WHEN OLD."startsAt" IS NOT NEW."startsAt" OR OLD."endsAt" IS NOT NEW."endsAt" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slotId" = NEW."id";
END;

CREATE TRIGGER "Room_revise" AFTER UPDATE OF "name" ON "Room" WHEN OLD."name" IS NOT NEW."name" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "roomId" = NEW."id";
END;

CREATE TRIGGER "Conference_revise" AFTER UPDATE OF "name", "venue", "slug" ON "Conference"
WHEN OLD."name" IS NOT NEW."name" OR OLD."venue" IS NOT NEW."venue" OR OLD."slug" IS NOT NEW."slug" BEGIN
  UPDATE "Session" SET "revision" = "revision" + 1, "revisedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "conferenceId" = NEW."id";
END;
COMMIT;
