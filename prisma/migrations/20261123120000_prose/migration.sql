PRAGMA foreign_keys=OFF;
BEGIN;
-- CreateTable
CREATE TABLE "Prose" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "html" TEXT,
    "drawnAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Prose_drawnAt_idx" ON "Prose"("drawnAt");
COMMIT;
PRAGMA foreign_keys=ON;
