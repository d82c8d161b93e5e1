BEGIN;
-- CreateTable
CREATE TABLE "LetterTally" (
    "conferenceId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("conferenceId", "audience", "state")
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "Letter_conferenceId_audience_state_id_idx" ON "Letter"("conferenceId", "audience", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "Letter_audience_state_id_idx" ON "Letter"("audience", "state", "id" DESC);

-- CreateIndex. A person's own page asks for their registrations.
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

INSERT INTO "LetterTally"
SELECT coalesce("conferenceId", ''), "audience", "state", count(*) FROM "Letter" GROUP BY 1, 2, 3;

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
COMMIT;
