BEGIN;
ALTER TABLE "Letter" ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'conference';
ALTER TABLE "Letter" ADD COLUMN "matter" TEXT;
ALTER TABLE "Letter" ADD COLUMN "queuedAgainAt" DATETIME;
ALTER TABLE "Letter" ADD COLUMN "replacedAt" DATETIME;
ALTER TABLE "Letter" ADD COLUMN "claimedBy" TEXT;
ALTER TABLE "Letter" ADD COLUMN "claimedUntil" DATETIME;

-- Letters of no conference were signing in and writing up; the organisers of every conference could read the latter.
UPDATE "Letter" SET "audience" = 'publishing' WHERE "kind" LIKE 'write-up-%';
UPDATE "Letter" SET "audience" = 'personal' WHERE "conferenceId" IS NULL AND "kind" NOT LIKE 'write-up-%';

ALTER TABLE "Letter" DROP CONSTRAINT "letter_state";
ALTER TABLE "Letter" ADD CONSTRAINT "letter_state" CHECK ("state" IN ('queued','held','sent','failed','replaced'));
ALTER TABLE "Letter" ADD CONSTRAINT "letter_audience" CHECK ("audience" IN ('conference','publishing','personal'));

CREATE INDEX "Letter_to_state_idx" ON "Letter"("to", "state");
CREATE INDEX "Letter_matter_state_idx" ON "Letter"("matter", "state");

-- Nobody is written to about slides that were released before there were letters of them.
ALTER TABLE "Slides" ADD COLUMN "announcedAt" DATETIME;
UPDATE "Slides" SET "announcedAt" = "releasedAt";
COMMIT;
