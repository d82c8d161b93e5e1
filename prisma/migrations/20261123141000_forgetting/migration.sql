PRAGMA foreign_keys=OFF;
BEGIN;
-- AlterTable
ALTER TABLE "Letter" ADD COLUMN "forgottenAt" DATETIME;

-- CreateIndex
CREATE INDEX "BrowserSession_expiresAt_idx" ON "BrowserSession"("expiresAt");

-- CreateIndex
CREATE INDEX "BrowserSession_revokedAt_idx" ON "BrowserSession"("revokedAt");

-- CreateIndex
CREATE INDEX "Letter_forgottenAt_createdAt_idx" ON "Letter"("forgottenAt", "createdAt");

-- CreateIndex
CREATE INDEX "SignIn_expiresAt_idx" ON "SignIn"("expiresAt");

-- CreateIndex
CREATE INDEX "SlidesDownload_at_idx" ON "SlidesDownload"("at");

-- CreateIndex
CREATE INDEX "SlidesVersion_sha256_idx" ON "SlidesVersion"("sha256");
COMMIT;
PRAGMA foreign_keys=ON;
