BEGIN;
-- Letters about places that were written before letters named their matter: their key has named the place from the beginning.
-- All of them, sent ones too: the newest that was sent says what its reader last heard.
UPDATE "Letter" SET "matter" = 'place:' || substr("onceKey", 7, 36)
WHERE "matter" IS NULL AND "kind" IN ('place-taken', 'place-given-up') AND "onceKey" LIKE 'place:%:%';
COMMIT;
