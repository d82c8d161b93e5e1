PRAGMA foreign_keys=OFF;
BEGIN;
-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "refusedAt" DATETIME;
ALTER TABLE "Registration" ADD COLUMN "refusedBecause" TEXT;
ALTER TABLE "Registration" ADD COLUMN "vettedEmail" TEXT;
ALTER TABLE "Registration" ADD COLUMN "vettedName" TEXT;
ALTER TABLE "Registration" ADD COLUMN "vettedOrganisation" TEXT;
COMMIT;
PRAGMA foreign_keys=ON;
