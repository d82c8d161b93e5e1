PRAGMA foreign_keys=OFF;
BEGIN;
-- CreateTable
CREATE TABLE "KeptAnswers" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateIndex
CREATE INDEX "KeptAnswers_expiresAt_idx" ON "KeptAnswers"("expiresAt");
COMMIT;
PRAGMA foreign_keys=ON;
