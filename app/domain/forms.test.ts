// Every form of the house, each of its text fields given what breaks programs: a sentence stands beside the field, or the text is taken.
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  roomForm,
  sessionForm,
  slotForm,
  speakerForm,
} from "~/domain/announcing/programme/parts/forms";
import { conferenceForm, detailsForm } from "./announcing/conferences/form";
import { doorForm } from "./arriving/attendance/scan-forms";
import { feedForm } from "./choosing/agenda/calendar-feed";
import { choiceForm } from "./choosing/choices/choices";
import { tryAgainForm } from "./desk/outbox/outbox";
import { approveForm, decisionForm } from "./desk/vetting/vetting-form";
import { editForm, registrationForm, withdrawRegistrationForm } from "./joining/registration/form";
import { rolesForm } from "./people/access/roles";
import { personForm } from "./people/people/people";
import { codeForm, signInForm } from "./people/sign-in/sign-in";
import { fieldErrors } from "./problem";
import {
  addItemForm,
  editionForm,
  moveItemForm,
  newEditionForm,
  removeItemForm,
} from "./publishing/bulletins/bulletin";
import { releaseForm, uploadForm } from "./publishing/slides/slides";
import * as reviewForms from "./publishing/write-ups/review-forms";
import {
  correctionForm,
  draftForm,
  newDraftForm,
  newSubmittedForm,
  submittedForm,
} from "./publishing/write-ups/template";

type Form = {
  name: string;
  schema: z.ZodType;
  /** What the form takes as it is. */
  right: Record<string, string>;
  /** The text fields, each with the characters that it holds at most. */
  texts: Record<string, number>;
};

const uuid = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const day = (name: string) => ({
  [`${name}-day`]: "2",
  [`${name}-month`]: "2",
  [`${name}-year`]: "2027",
});

const conference: Form = {
  name: "a conference",
  schema: conferenceForm("Europe/London"),
  right: {
    ...{ name: "A", slug: "a-2027", summary: "A", description: "A", audience: "A", venue: "A" },
    ...{ address: "A", capacity: "", contactEmail: "a@example.org", trustedDomains: "police.uk" },
    ...{ offerHours: "48", ...day("startsOn"), ...day("endsOn") },
  },
  texts: {
    ...{ name: 150, slug: 60, summary: 250, description: 20_000, audience: 1000, venue: 200 },
    ...{ address: 500, capacity: 6, contactEmail: 254, trustedDomains: 5000, offerHours: 3 },
  },
};

const details: Form = {
  name: "a conference's details",
  schema: detailsForm("Europe/London"),
  right: { ...conference.right, version: "v" },
  texts: { ...conference.texts, version: 100 },
};

const programme: Form[] = [
  {
    name: "a room",
    schema: roomForm,
    right: { name: "A", capacity: "1" },
    texts: { name: 100, capacity: 6 },
  },
  {
    name: "a slot",
    schema: slotForm({ startsOn: "2027-02-02", endsOn: "2027-02-02", timeZone: "Europe/London" }),
    right: { title: "A", kind: "plenary", day: "2027-02-02", starts: "9am", ends: "10am" },
    texts: { title: 100, kind: 8, day: 10, starts: 5, ends: 5 },
  },
  {
    name: "a session",
    schema: sessionForm,
    right: {
      title: "A",
      slotId: "slot",
      roomId: "room",
      capacity: "",
      theme: "",
      topic: "A",
      summary: "A",
      description: "A",
    },
    texts: {
      title: 200,
      slotId: 100,
      roomId: 100,
      capacity: 6,
      theme: 20,
      topic: 100,
      summary: 300,
      description: 20_000,
    },
  },
  {
    name: "a speaker",
    schema: speakerForm,
    right: { name: "A", email: "a@example.org", jobTitle: "A", organisation: "A", biography: "A" },
    texts: { name: 100, email: 254, jobTitle: 150, organisation: 150, biography: 5000 },
  },
];

const answers = {
  ...{ fullName: "A", badgeName: "A", email: "a@example.org", jobTitle: "A", organisation: "A" },
  ...{ sector: "police", region: "london", phone: "101", accessNeeds: "A", dietaryNeeds: "A" },
};
const answerTexts = {
  ...{ fullName: 100, badgeName: 100, email: 254, jobTitle: 100, organisation: 120, sector: 40 },
  ...{ region: 40, phone: 40, accessNeeds: 500, dietaryNeeds: 500 },
};
const joining: Form[] = [
  {
    name: "a registration",
    schema: registrationForm,
    right: { ...answers, privacy: "yes" },
    texts: { ...answerTexts, privacy: 3 },
  },
  {
    name: "a changed registration",
    schema: editForm,
    right: { ...answers, registrationId: "r", version: "1" },
    texts: { ...answerTexts, registrationId: 100, version: 10 },
  },
  {
    name: "a withdrawal",
    schema: withdrawRegistrationForm,
    right: { registrationId: "r" },
    texts: { registrationId: 100 },
  },
];

const people: Form[] = [
  {
    name: "a person",
    schema: personForm,
    right: { name: "A", email: "a@example.org" },
    texts: { name: 100, email: 254 },
  },
  {
    name: "roles",
    schema: rolesForm,
    right: { name: "A", email: "a@example.org" },
    texts: { name: 100, email: 254 },
  },
  {
    name: "signing in",
    schema: signInForm,
    right: { email: "a@example.org", next: "/my" },
    texts: { email: 254 },
  },
  { name: "a sign-in code", schema: codeForm, right: { code: "123456" }, texts: { code: 6 } },
];

const desk: Form[] = [
  { name: "approving", schema: approveForm, right: { chosen: "r:1" }, texts: { chosen: 70 } },
  {
    name: "declining",
    schema: decisionForm,
    right: { intent: "decline", chosen: "r:1", reason: "A" },
    texts: { intent: 10, chosen: 70, reason: 1000 },
  },
  {
    name: "reissuing",
    schema: decisionForm,
    right: { intent: "reissue", ticketId: "t" },
    texts: { ticketId: 100 },
  },
  {
    name: "trying a letter again",
    schema: tryAgainForm,
    right: { intent: "one", letter: "l" },
    texts: { letter: 100 },
  },
  {
    name: "choosing",
    schema: choiceForm,
    right: { sessionId: "s", intent: "take" },
    texts: { sessionId: 100, intent: 10 },
  },
  {
    name: "a calendar feed",
    schema: feedForm,
    right: { intent: "renew", feedId: "f" },
    texts: { intent: 10, feedId: 100 },
  },
  {
    name: "a scan",
    schema: doorForm,
    right: { intent: "scan", scanId: uuid, code: "A", checkpoint: "main" },
    texts: { scanId: 36, code: 200, checkpoint: 200 },
  },
];

const words = {
  ...{ title: "A", summary: "A", theme: "prevent", sector: "police", region: "london" },
  ...{ situation: "A", whatWasDone: "A", partners: "A", results: "A", lessons: "A", contact: "A" },
  authorLine: "A",
};
const wordTexts = {
  ...{ title: 150, summary: 300, theme: 40, sector: 40, region: 40, situation: 8000 },
  ...{
    whatWasDone: 8000,
    partners: 8000,
    results: 8000,
    lessons: 8000,
    contact: 500,
    authorLine: 200,
  },
};
const ofAuthor = {
  right: { ...words, sessionId: "s", version: "1" },
  texts: { ...wordTexts, sessionId: 100, version: 10 },
};
const ofNew = { right: { ...ofAuthor.right, id: uuid }, texts: { ...ofAuthor.texts, id: 36 } };
const publishing: Form[] = [
  { name: "a draft", schema: draftForm, ...ofAuthor },
  { name: "a submitted write-up", schema: submittedForm, ...ofAuthor },
  { name: "a new draft", schema: newDraftForm, ...ofNew },
  { name: "a new submitted write-up", schema: newSubmittedForm, ...ofNew },
  {
    name: "a correction",
    schema: correctionForm,
    right: { ...words, version: "1", correction: "A" },
    texts: { ...wordTexts, version: 10, correction: 500 },
  },
  {
    name: "sending back",
    schema: reviewForms.sendBackForm,
    right: { note: "A" },
    texts: { note: 2000 },
  },
  {
    name: "publishing",
    schema: reviewForms.publishForm,
    right: { version: "1", sensitivity: "yes", consent: "yes" },
    texts: { version: 10, sensitivity: 3, consent: 3 },
  },
  {
    name: "withdrawing a write-up",
    schema: reviewForms.withdrawWriteUpForm,
    right: { reason: "A" },
    texts: { reason: 500 },
  },
  {
    name: "an edition",
    schema: editionForm,
    right: { title: "A", introduction: "A" },
    texts: { title: 150, introduction: 4000 },
  },
  {
    name: "a new edition",
    schema: newEditionForm,
    right: { title: "A", introduction: "A", number: "1" },
    texts: { title: 150, introduction: 4000, number: 4 },
  },
  {
    name: "adding to an edition",
    schema: addItemForm,
    right: { writeUpId: "w", section: "Prevent" },
    texts: { writeUpId: 100, section: 40 },
  },
  {
    name: "moving in an edition",
    schema: moveItemForm,
    right: { writeUpId: "w", place: "1" },
    texts: { writeUpId: 100, place: 4 },
  },
  {
    name: "taking out of an edition",
    schema: removeItemForm,
    right: { writeUpId: "w" },
    texts: { writeUpId: 100 },
  },
  {
    name: "uploading slides",
    schema: uploadForm,
    right: { uploadId: uuid, marking: "OFFICIAL", consent: "yes" },
    texts: { uploadId: 36, marking: 20, consent: 3 },
  },
  {
    name: "releasing slides",
    schema: releaseForm,
    right: { intent: "release", slidesId: "s", audience: "attended" },
    texts: { slidesId: 100, audience: 20 },
  },
];

const forms = [conference, details, ...programme, ...joining, ...people, ...desk, ...publishing];

/** What is put into each field: the text, and whether it may come out as it went in. */
const hostile: [string, (right: string, most: number) => string][] = [
  ["a control character", (right) => `${right}\u0007${right}`],
  ["U+202E, which turns what follows around", (right) => `${right}\u202e${right}`],
  ["half a character", (right) => `${right}\ud83d${right}`],
  ["a decomposed é", (right) => `${right}e\u0301`],
  ["a heap of accents", (right) => `${right}${"\u0316\u0301".repeat(20)}`],
  ["one character too many", (_right, most) => "x".repeat(most + 1)],
  ["a name twice", () => "twice"],
];

/** Fields that take any text, each with the reason. */
const takeAnything = new Set([
  // Only the digits of a code count, so that it can be typed in groups.
  "a sign-in code: code",
  // A camera reads whatever codes people carry; the answer is a verdict.
  "a scan: code",
]);

describe.each(forms)("the form of $name", ({ name, schema, right, texts }) => {
  it("takes what is right", () => {
    expect(schema.safeParse(right).error?.issues).toBeUndefined();
  });

  it.each(hostile)("gives a sentence beside the field, or takes it, for %s", (what, make) => {
    for (const [field, most] of Object.entries(texts)) {
      const text = make(right[field] ?? "", most);
      const sent = what === "a name twice" ? [right[field], right[field]] : text;
      const result = schema.safeParse({ ...right, [field]: sent });
      if (!result.success) {
        const [error, ...others] = fieldErrors(result.error);
        expect(error?.field?.split(".")[0], field).toBe(field);
        expect(
          others.filter((other) => other.field?.split(".")[0] !== field),
          field,
        ).toEqual([]);
        expect(error?.text, field).toMatch(/^[A-Z“][^<>]*$/);
        expect(error?.text, field).not.toMatch(
          /Invalid|expected|Too (big|small)|[\p{Cc}\p{Cs}\u202e]/u,
        );
        continue;
      }
      if (takeAnything.has(`${name}: ${field}`)) continue;
      expect(what, field).toMatch(/decomposed|twice/);
      expect(JSON.stringify(result.data)).not.toContain("e\u0301");
    }
  });
});

describe("the name on a badge", () => {
  const registered = (named: { fullName: string; badgeName: string }) =>
    registrationForm.safeParse({ ...answers, ...named, privacy: "yes" });

  it("is the whole full name where no other is given", () => {
    const fullName = `Maximiliana ${"x".repeat(70)} Ng`;
    expect(registered({ fullName, badgeName: "" }).data?.badgeName).toBe(fullName);
  });

  it.each(["王小明", "محمد", "שרה", "ไทย", "김민수", "山田 たろう"])("may be %s", (fullName) => {
    expect(registered({ fullName, badgeName: "" }).data?.badgeName).toBe(fullName);
  });

  it.each([
    ["Zoë 😀", "", "Your full name has “😀”, which cannot be printed. Enter a name"],
    ["Zoë", "ꦱꦫ 😀", "Name on badge must not include “ꦱ”, “ꦫ” and “😀”, which"],
  ])(
    "says beside its field what cannot be printed, with a way out: %s",
    (fullName, badgeName, sentence) => {
      const [issue, ...more] = registered({ fullName, badgeName }).error?.issues ?? [];
      expect(more).toEqual([]);
      expect(issue?.path).toEqual(["badgeName"]);
      expect(issue?.message).toContain(sentence);
      expect(registered({ fullName, badgeName: "Zoe" }).success).toBe(true);
    },
  );
});
