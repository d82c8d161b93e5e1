BEGIN;
-- A registration is found by "thor" too where the name is "Þór": the letters of ground/fields/plain-letters.ts, all of them.
DROP VIEW "RegistrationText";
CREATE VIEW "RegistrationText" AS
SELECT r."id" AS "registrationId", r."reference" || ' ' || r."email" || ' ' ||
    r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation" || ' ' ||
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(r."fullName" || ' ' || r."badgeName" || ' ' || r."organisation", 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), '’', ''), '''', '') AS "text"
FROM "Registration" r;

UPDATE "RegistrationSearch" SET "text" = (
  SELECT t."text" FROM "RegistrationEntry" e JOIN "RegistrationText" t ON t."registrationId" = e."registrationId"
  WHERE e."id" = "RegistrationSearch"."rowid")
WHERE "rowid" IN (
  SELECT e."id" FROM "RegistrationEntry" e JOIN "Registration" r ON r."id" = e."registrationId"
  WHERE r."fullName" || r."badgeName" || r."organisation" GLOB '*[ðÐþÞẞ]*');
COMMIT;
