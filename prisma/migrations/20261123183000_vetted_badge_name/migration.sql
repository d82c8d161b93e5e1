PRAGMA foreign_keys=OFF;
BEGIN;
-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "vettedBadgeName" TEXT;
COMMIT;
PRAGMA foreign_keys=ON;
