BEGIN;
ALTER TABLE "Scan" ADD COLUMN "practice" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX "Scan_for_attention";
CREATE INDEX "Scan_for_attention" ON "Scan"("conferenceId", "receivedAt", "verdict", "undoneAt", "practice")
WHERE "verdict" <> 'admitted' OR "undoneAt" IS NOT NULL;
CREATE INDEX "Scan_practice" ON "Scan"("conferenceId", "at") WHERE "practice" = 1;
COMMIT;
