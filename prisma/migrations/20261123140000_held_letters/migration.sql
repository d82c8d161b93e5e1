BEGIN;
-- A letter that waited in a backup is held back when the backup is restored.
ALTER TABLE "Letter" DROP CONSTRAINT "letter_state";
ALTER TABLE "Letter" ADD CONSTRAINT "letter_state" CHECK ("state" IN ('queued','held','sent','failed'));
COMMIT;
