BEGIN;
-- What somebody typed before and after a change stands beside the trail, so that it can be forgotten and the trail stays.
CREATE TABLE "AuditDetail" (
    "recordId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "changes" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "AuditDetail_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "AuditRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "AuditDetail_expiresAt_idx" ON "AuditDetail"("expiresAt");
CREATE INDEX "AuditRecord_action_idx" ON "AuditRecord"("action");

-- A form that was sent after its session had lapsed.
CREATE TABLE "KeptForm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "KeptForm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "KeptForm_personId_idx" ON "KeptForm"("personId");
CREATE INDEX "KeptForm_expiresAt_idx" ON "KeptForm"("expiresAt");

ALTER TABLE "BrowserSession" ADD COLUMN "browser" TEXT NOT NULL DEFAULT '';
COMMIT;
