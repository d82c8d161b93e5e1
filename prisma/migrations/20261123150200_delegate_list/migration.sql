BEGIN;
-- What was there before gets its words in small letters alone; its accents go with the next change of the name or employer.
ALTER TABLE "Registration" ADD COLUMN "listedAs" TEXT NOT NULL DEFAULT '';
UPDATE "Registration" SET "listedAs" = lower("fullName" || ' ' || "organisation");
CREATE INDEX "Registration_listed" ON "Registration"("conferenceId", "listedAs", "id", "sector", "region") WHERE "consentToList" = 1 AND "state" = 'approved';
COMMIT;
