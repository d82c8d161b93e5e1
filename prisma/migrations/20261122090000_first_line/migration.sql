-- CreateTable
CREATE TABLE "AuditRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "conferenceId" TEXT,
    "facts" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "to" TEXT NOT NULL,
    "personId" TEXT,
    "conferenceId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "onceKey" TEXT,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "nextAttemptAt" DATETIME NOT NULL,
    "goodUntil" DATETIME,
    "sentAt" DATETIME,
    "lastError" TEXT,
    CONSTRAINT "letter_state" CHECK ("state" IN ('queued','sent','failed'))
);

-- CreateTable
CREATE TABLE "LetterAttachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "letterId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "LetterAttachment_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "since" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "role"),
    CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "role_known" CHECK ("role" IN ('steward','editor','organiser','administrator'))
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "BrowserSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "BrowserSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FirstAdministratorLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/London',
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "admitted" INTEGER NOT NULL DEFAULT 0,
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "trustedDomains" TEXT NOT NULL DEFAULT '',
    "registrationOpensAt" DATETIME,
    "registrationClosesAt" DATETIME,
    "choicesOpenAt" DATETIME,
    "choicesCloseAt" DATETIME,
    "choiceMode" TEXT NOT NULL DEFAULT 'first-come',
    "offerHours" INTEGER NOT NULL DEFAULT 48,
    "current" BOOLEAN NOT NULL DEFAULT false,
    "releasedAt" DATETIME,
    "release" INTEGER NOT NULL DEFAULT 0,
    "importSource" TEXT,
    "importHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "conference_capacity" CHECK ("admitted" >= 0 AND "admitted" <= "capacity"),
    CONSTRAINT "conference_dates" CHECK ("endsOn" >= "startsOn"),
    CONSTRAINT "conference_mode" CHECK ("choiceMode" IN ('first-come','ranked'))
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER,
    "stepFree" BOOLEAN NOT NULL DEFAULT false,
    "hearingLoop" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Room_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "room_capacity" CHECK ("capacity" IS NULL OR "capacity" > 0)
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "Slot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "slot_kind" CHECK ("kind" IN ('plenary','breakout')),
    CONSTRAINT "slot_times" CHECK ("endsAt" > "startsAt")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "roomId" TEXT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "theme" TEXT,
    "track" TEXT,
    "topic" TEXT,
    "capacity" INTEGER,
    "placesHeld" INTEGER NOT NULL DEFAULT 0,
    "externalId" TEXT,
    CONSTRAINT "Session_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Session_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_capacity" CHECK ("placesHeld" >= 0 AND ("capacity" IS NULL OR "placesHeld" <= "capacity"))
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "externalId" TEXT,
    CONSTRAINT "Speaker_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Speaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionSpeaker" (
    "sessionId" TEXT NOT NULL,
    "speakerId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("sessionId", "speakerId"),
    CONSTRAINT "SessionSpeaker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionSpeaker_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "badgeName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "accessNeeds" TEXT NOT NULL DEFAULT '',
    "dietaryNeeds" TEXT NOT NULL DEFAULT '',
    "consentToList" BOOLEAN NOT NULL DEFAULT false,
    "privacyAgreedAt" DATETIME NOT NULL,
    "confirmHash" TEXT,
    "confirmExpiresAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "declineReason" TEXT,
    "waitingSince" DATETIME,
    "offeredUntil" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Registration_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "registration_state" CHECK ("state" IN ('draft','submitted','waiting','approved','declined','withdrawn'))
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "registrationId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'valid',
    "issuedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Ticket_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ticket_state" CHECK ("state" IN ('valid','reissued','void')),
    CONSTRAINT "ticket_code" CHECK (length("code") = 22)
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "topic" TEXT,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Place_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Place_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Place_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Place_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "place_state" CHECK ("state" IN ('held','offered','waiting','released'))
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Scan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scanId" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "registrationId" TEXT,
    "verdict" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "stewardId" TEXT NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "Scan_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Scan_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "scan_verdict" CHECK ("verdict" IN ('admitted','already-in','not-approved','withdrawn','reissued','not-placed','full','unknown'))
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conferenceId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "sessionId" TEXT,
    "scanId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Attendance_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Slides" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'attended',
    "marking" TEXT NOT NULL DEFAULT 'OFFICIAL',
    "releasedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Slides_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "slides_audience" CHECK ("audience" IN ('attended','delegates'))
);

-- CreateTable
CREATE TABLE "SlidesVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slidesId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    CONSTRAINT "SlidesVersion_slidesId_fkey" FOREIGN KEY ("slidesId") REFERENCES "Slides" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SlidesDownload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "SlidesDownload_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SlidesVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlidesDownload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WriteUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "whatWasDone" TEXT NOT NULL DEFAULT '',
    "partners" TEXT NOT NULL DEFAULT '',
    "results" TEXT NOT NULL DEFAULT '',
    "lessons" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorLine" TEXT NOT NULL,
    "sessionId" TEXT,
    "reviewerId" TEXT,
    "editorNote" TEXT NOT NULL DEFAULT '',
    "signedOffAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "WriteUp_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WriteUp_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "WriteUp_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "write_up_state" CHECK ("state" IN ('draft','submitted','in-review','published','withdrawn')),
    CONSTRAINT "write_up_second_person" CHECK ("state" <> 'published' OR ("reviewerId" IS NOT NULL AND "reviewerId" <> "authorId"))
);

-- CreateTable
CREATE TABLE "WriteUpCorrection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "writeUpId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "WriteUpCorrection_writeUpId_fkey" FOREIGN KEY ("writeUpId") REFERENCES "WriteUp" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "conferenceId" TEXT,
    "publishedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Edition_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EditionItem" (
    "editionId" TEXT NOT NULL,
    "writeUpId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("editionId", "writeUpId"),
    CONSTRAINT "EditionItem_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EditionItem_writeUpId_fkey" FOREIGN KEY ("writeUpId") REFERENCES "WriteUp" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AuditRecord_subjectKind_subjectId_idx" ON "AuditRecord"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditRecord_conferenceId_at_idx" ON "AuditRecord"("conferenceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_onceKey_key" ON "Letter"("onceKey");

-- CreateIndex
CREATE INDEX "Letter_state_nextAttemptAt_idx" ON "Letter"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Letter_conferenceId_createdAt_idx" ON "Letter"("conferenceId", "createdAt");

-- CreateIndex
CREATE INDEX "LetterAttachment_letterId_idx" ON "LetterAttachment"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_linkHash_key" ON "SignIn"("linkHash");

-- CreateIndex
CREATE INDEX "SignIn_email_createdAt_idx" ON "SignIn"("email", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "BrowserSession_tokenHash_key" ON "BrowserSession"("tokenHash");

-- CreateIndex
CREATE INDEX "BrowserSession_personId_idx" ON "BrowserSession"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "FirstAdministratorLink_tokenHash_key" ON "FirstAdministratorLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Conference_slug_key" ON "Conference"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Room_conferenceId_name_key" ON "Room"("conferenceId", "name");

-- CreateIndex
CREATE INDEX "Slot_conferenceId_startsAt_idx" ON "Slot"("conferenceId", "startsAt");

-- CreateIndex
CREATE INDEX "Session_slotId_idx" ON "Session"("slotId");

-- CreateIndex
CREATE INDEX "Session_roomId_idx" ON "Session"("roomId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_conferenceId_slug_key" ON "Session"("conferenceId", "slug");

-- CreateIndex
CREATE INDEX "Speaker_conferenceId_name_idx" ON "Speaker"("conferenceId", "name");

-- CreateIndex
CREATE INDEX "Speaker_personId_idx" ON "Speaker"("personId");

-- CreateIndex
CREATE INDEX "SessionSpeaker_speakerId_idx" ON "SessionSpeaker"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_confirmHash_key" ON "Registration"("confirmHash");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_state_submittedAt_idx" ON "Registration"("conferenceId", "state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_conferenceId_personId_key" ON "Registration"("conferenceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_code_key" ON "Ticket"("code");

-- CreateIndex
CREATE INDEX "Ticket_registrationId_idx" ON "Ticket"("registrationId");

-- CreateIndex
CREATE INDEX "Place_sessionId_state_idx" ON "Place"("sessionId", "state");

-- CreateIndex
CREATE INDEX "Place_slotId_idx" ON "Place"("slotId");

-- CreateIndex
CREATE INDEX "Place_conferenceId_idx" ON "Place"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_registrationId_sessionId_key" ON "Place"("registrationId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_token_key" ON "CalendarFeed"("token");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Scan_scanId_key" ON "Scan"("scanId");

-- CreateIndex
CREATE INDEX "Scan_conferenceId_checkpoint_receivedAt_idx" ON "Scan"("conferenceId", "checkpoint", "receivedAt");

-- CreateIndex
CREATE INDEX "Scan_registrationId_idx" ON "Scan"("registrationId");

-- CreateIndex
CREATE INDEX "Attendance_conferenceId_checkpoint_idx" ON "Attendance"("conferenceId", "checkpoint");

-- CreateIndex
CREATE INDEX "Attendance_sessionId_idx" ON "Attendance"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_registrationId_checkpoint_key" ON "Attendance"("registrationId", "checkpoint");

-- CreateIndex
CREATE UNIQUE INDEX "Slides_sessionId_key" ON "Slides"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "SlidesVersion_slidesId_number_key" ON "SlidesVersion"("slidesId", "number");

-- CreateIndex
CREATE INDEX "SlidesDownload_versionId_idx" ON "SlidesDownload"("versionId");

-- CreateIndex
CREATE INDEX "SlidesDownload_personId_idx" ON "SlidesDownload"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "WriteUp_slug_key" ON "WriteUp"("slug");

-- CreateIndex
CREATE INDEX "WriteUp_state_publishedAt_idx" ON "WriteUp"("state", "publishedAt");

-- CreateIndex
CREATE INDEX "WriteUp_authorId_idx" ON "WriteUp"("authorId");

-- CreateIndex
CREATE INDEX "WriteUp_sessionId_idx" ON "WriteUp"("sessionId");

-- CreateIndex
CREATE INDEX "WriteUpCorrection_writeUpId_at_idx" ON "WriteUpCorrection"("writeUpId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_number_key" ON "Edition"("number");

-- CreateIndex
CREATE INDEX "EditionItem_writeUpId_idx" ON "EditionItem"("writeUpId");

-- Limits that hold whoever races whom: partial indexes, and counters kept by triggers under the CHECKs above.

-- One conference is current.
CREATE UNIQUE INDEX "Conference_one_current" ON "Conference"("current") WHERE "current" = 1;

-- One valid ticket for a registration.
CREATE UNIQUE INDEX "Ticket_one_valid" ON "Ticket"("registrationId") WHERE "state" = 'valid';

-- A person is in one place at a time, and in one topic once.
CREATE UNIQUE INDEX "Place_one_held_a_slot" ON "Place"("registrationId", "slotId") WHERE "state" IN ('held', 'offered');
CREATE UNIQUE INDEX "Place_one_topic_once" ON "Place"("registrationId", "topic") WHERE "topic" IS NOT NULL AND "state" IN ('held', 'offered');

-- Session.placesHeld counts the places held or offered.
CREATE TRIGGER "Place_count_insert" AFTER INSERT ON "Place" WHEN NEW."state" IN ('held', 'offered') BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."sessionId";
END;
CREATE TRIGGER "Place_count_update" AFTER UPDATE OF "state", "sessionId" ON "Place" BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."sessionId" AND OLD."state" IN ('held', 'offered');
  UPDATE "Session" SET "placesHeld" = "placesHeld" + 1 WHERE "id" = NEW."sessionId" AND NEW."state" IN ('held', 'offered');
END;
CREATE TRIGGER "Place_count_delete" AFTER DELETE ON "Place" WHEN OLD."state" IN ('held', 'offered') BEGIN
  UPDATE "Session" SET "placesHeld" = "placesHeld" - 1 WHERE "id" = OLD."sessionId";
END;

-- Conference.admitted counts the registrations approved and the live offers to those waiting.
CREATE TRIGGER "Registration_count_insert" AFTER INSERT ON "Registration"
WHEN NEW."state" = 'approved' OR (NEW."state" = 'waiting' AND NEW."offeredUntil" IS NOT NULL) BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" + 1 WHERE "id" = NEW."conferenceId";
END;
CREATE TRIGGER "Registration_count_update" AFTER UPDATE OF "state", "offeredUntil" ON "Registration" BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" - 1
  WHERE "id" = OLD."conferenceId" AND (OLD."state" = 'approved' OR (OLD."state" = 'waiting' AND OLD."offeredUntil" IS NOT NULL));
  UPDATE "Conference" SET "admitted" = "admitted" + 1
  WHERE "id" = NEW."conferenceId" AND (NEW."state" = 'approved' OR (NEW."state" = 'waiting' AND NEW."offeredUntil" IS NOT NULL));
END;
CREATE TRIGGER "Registration_count_delete" AFTER DELETE ON "Registration"
WHEN OLD."state" = 'approved' OR (OLD."state" = 'waiting' AND OLD."offeredUntil" IS NOT NULL) BEGIN
  UPDATE "Conference" SET "admitted" = "admitted" - 1 WHERE "id" = OLD."conferenceId";
END;

-- The audit trail only grows.
CREATE TRIGGER "AuditRecord_no_update" BEFORE UPDATE ON "AuditRecord" BEGIN
  SELECT RAISE(ABORT, 'audit records are never changed');
END;
CREATE TRIGGER "AuditRecord_no_delete" BEFORE DELETE ON "AuditRecord" BEGIN
  SELECT RAISE(ABORT, 'audit records are never deleted');
END;

-- Full-text search over the published write-ups, kept by triggers.
CREATE VIRTUAL TABLE "WriteUpSearch" USING fts5(
  "writeUpId" UNINDEXED, "title", "summary", "body", "partners",
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER "WriteUp_search_insert" AFTER INSERT ON "WriteUp" WHEN NEW."state" = 'published' BEGIN
  INSERT INTO "WriteUpSearch" VALUES (NEW."id", NEW."title", NEW."summary",
    NEW."situation" || char(10) || NEW."whatWasDone" || char(10) || NEW."results" || char(10) || NEW."lessons", NEW."partners");
END;
CREATE TRIGGER "WriteUp_search_update" AFTER UPDATE ON "WriteUp" BEGIN
  DELETE FROM "WriteUpSearch" WHERE "writeUpId" = OLD."id";
  INSERT INTO "WriteUpSearch" SELECT NEW."id", NEW."title", NEW."summary",
    NEW."situation" || char(10) || NEW."whatWasDone" || char(10) || NEW."results" || char(10) || NEW."lessons", NEW."partners"
  WHERE NEW."state" = 'published';
END;
CREATE TRIGGER "WriteUp_search_delete" AFTER DELETE ON "WriteUp" BEGIN
  DELETE FROM "WriteUpSearch" WHERE "writeUpId" = OLD."id";
END;
