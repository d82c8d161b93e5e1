-- A speaker is at their own session: no place is taken at its time or on its topic. Places that were taken before stay.
BEGIN;
CREATE TRIGGER "Place_beside_talk_insert" BEFORE INSERT ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  SELECT RAISE(ABORT, 'place_beside_talk') FROM "Registration" r
  JOIN "Speaker" s ON s."personId" = r."personId" AND s."conferenceId" = r."conferenceId"
  JOIN "SessionSpeaker" n ON n."speakerId" = s."id"
  JOIN "Session" talk ON talk."id" = n."sessionId"
  JOIN "Slot" spoken ON spoken."id" = talk."slotId"
  JOIN "Slot" wanted ON wanted."id" = NEW."slotId"
  WHERE r."id" = NEW."registrationId" AND (talk."topic" = NEW."topic"
    OR (spoken."startsAt" < wanted."endsAt" AND wanted."startsAt" < spoken."endsAt"));
END;

CREATE TRIGGER "Place_beside_talk_update" BEFORE UPDATE OF "state", "sessionId" ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  SELECT RAISE(ABORT, 'place_beside_talk') FROM "Registration" r
  JOIN "Speaker" s ON s."personId" = r."personId" AND s."conferenceId" = r."conferenceId"
  JOIN "SessionSpeaker" n ON n."speakerId" = s."id"
  JOIN "Session" talk ON talk."id" = n."sessionId"
  JOIN "Slot" spoken ON spoken."id" = talk."slotId"
  JOIN "Slot" wanted ON wanted."id" = NEW."slotId"
  WHERE r."id" = NEW."registrationId" AND (talk."topic" = NEW."topic"
    OR (spoken."startsAt" < wanted."endsAt" AND wanted."startsAt" < spoken."endsAt"));
END;
COMMIT;
