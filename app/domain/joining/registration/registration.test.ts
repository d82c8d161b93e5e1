// The rules of registration that need no database: what states mean, the ways between them, the form's sentences.
import { describe, expect, it } from "vitest";
import { fieldErrors } from "~/domain/problem";
import { makeAnswers } from "../../../../prisma/factories/registrations";
import { answerFields, answerText, editForm, registrationForm, sameAnswers } from "./form";
import {
  comes,
  hasRegistered,
  isChangeable,
  isOffered,
  mayBecome,
  needsVetting,
  opensDoor,
  type RegistrationState,
  registrationState,
  registrationStates,
  standing,
  statesInForce,
  statesThatCome,
} from "./registration";

describe("what a state means", () => {
  it("is this, state by state", () => {
    const meaning = (state: RegistrationState) =>
      Object.entries(standing(state)).flatMap(([name, yes]) => (yes ? [name] : []));
    expect(Object.fromEntries(registrationStates.map((state) => [state, meaning(state)]))).toEqual({
      draft: ["undecided", "mayRegister"],
      submitted: ["inForce", "undecided"],
      waiting: ["inForce", "undecided"],
      approved: ["inForce", "comes"],
      declined: ["mayRegister"],
      withdrawn: ["mayRegister"],
    });
    expect(statesInForce).toEqual(["submitted", "waiting", "approved"]);
    expect(statesThatCome).toEqual(["approved"]);
    expect(registrationStates.filter(comes)).toEqual(statesThatCome);
  });

  it("is that somebody declined may register again, as somebody withdrawn may", () => {
    expect(registrationStates.filter(hasRegistered)).toEqual(["submitted", "waiting", "approved"]);
    expect(hasRegistered(null)).toBe(false);
  });

  it("agrees with the ways: only those who may register can become submitted by the form", () => {
    for (const state of registrationStates.filter((each) => standing(each).mayRegister))
      expect(mayBecome(state, "submitted"), state).toBe(true);
    expect(mayBecome("approved", "submitted")).toBe(true);
    expect(standing("approved").mayRegister).toBe(false);
  });

  it("lets a delegate change what is in force until the conference is over", () => {
    const conference = {
      startsOn: "2027-02-02",
      endsOn: "2027-02-02",
      timeZone: "Europe/London",
      registrationOpensAt: null,
      registrationClosesAt: null,
    };
    const changeable = (moment: string) =>
      registrationStates.filter((state) => isChangeable({ state, conference }, new Date(moment)));
    expect(changeable("2027-02-02T23:59:59Z")).toEqual(statesInForce);
    expect(changeable("2027-02-03T00:00:00Z")).toEqual([]);
  });

  it("opens a door to somebody approved who has a ticket, and to nobody else", () => {
    const opens = (ticketCode: string | null) =>
      registrationStates.filter((state) => opensDoor({ state, ticketCode }));
    expect(opens("code")).toEqual(["approved"]);
    expect(opens(null)).toEqual([]);
  });

  it("offers a place until its moment, which is too late", () => {
    const offeredUntil = new Date("2027-02-01T12:00:00Z");
    const offered = (moment: string) => isOffered({ offeredUntil }, new Date(moment));
    expect(offered("2027-02-01T11:59:59.999Z")).toBe(true);
    expect(offered("2027-02-01T12:00:00Z")).toBe(false);
    expect(isOffered({ offeredUntil: null }, offeredUntil)).toBe(false);
  });

  it("is known for each of the states, and no other text is one", () => {
    expect(registrationStates.map(registrationState)).toEqual([...registrationStates]);
    for (const text of ["", "Approved", "valid", "toString"])
      expect(() => registrationState(text), text).toThrow(`No registration is ${text}.`);
  });
});

describe("the ways between states", () => {
  it("are exactly these", () => {
    const ways = registrationStates.flatMap((from: RegistrationState) =>
      registrationStates.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(ways.sort()).toEqual([
      "approved > declined",
      "approved > submitted",
      "approved > withdrawn",
      "declined > approved",
      "declined > submitted",
      "declined > waiting",
      "draft > submitted",
      "submitted > approved",
      "submitted > declined",
      "submitted > waiting",
      "submitted > withdrawn",
      "waiting > approved",
      "waiting > declined",
      "waiting > submitted",
      "waiting > withdrawn",
      "withdrawn > submitted",
    ]);
  });

  it("lead back to vetting for a new employer, another name or a stranger's badge, not for a spelling", () => {
    const jane = { fullName: "Jane Smith", badgeName: "Jane", organisation: "Kent Police" };
    const vetting = (change: Partial<typeof jane>) => needsVetting(jane, { ...jane, ...change });
    expect(vetting({})).toBe(false);
    expect(vetting({ organisation: "B" })).toBe(true);
    expect(vetting({ organisation: " kent police" })).toBe(false);
    expect(vetting({ fullName: "Robert Jones" })).toBe(true);
    expect(vetting({ fullName: "Jane Ann Smyth" })).toBe(false);
    expect(vetting({ badgeName: "Robert" })).toBe(true);
    expect(vetting({ badgeName: "DS Smith" })).toBe(false);
    const liz = { ...jane, badgeName: "Liz" };
    expect(needsVetting(liz, { ...liz, fullName: "JANE SMITH" })).toBe(false);
  });
});

describe("the form", () => {
  const { badgeName } = makeAnswers();
  const full: Record<string, string> = {
    ...answerFields(makeAnswers()),
    ...{ badgeName, privacy: "yes" },
  };
  const sentences = (fields: Record<string, string>) => {
    const result = registrationForm.safeParse(fields);
    return result.success ? [] : fieldErrors(result.error);
  };

  it("says what is missing beside each field, in the order of the page", () => {
    expect(sentences({}).map((error) => error.field)).toEqual([
      "fullName",
      "email",
      "jobTitle",
      "organisation",
      "sector",
      "region",
      "privacy",
    ]);
    expect(sentences({}).map((error) => error.text)).toEqual([
      "Enter your full name",
      "Enter an email address, like name@example.org",
      "Enter your job title",
      "Enter your organisation",
      "Select the sector you work in",
      "Select the region you work in",
      "Confirm that you have read the privacy notice",
    ]);
  });

  it("takes the names that people have", () => {
    for (const fullName of ["Siân O’Neill-Ó Súilléabháin", "D'Arcy", "李小龍", "Zoë 👩🏽‍🚒", "Ng"])
      expect(sentences({ ...full, fullName }), fullName).toEqual([]);
  });

  it("refuses what is hidden in a line, and keeps new lines where they belong", () => {
    for (const hidden of ["a\u0000b", "a\nb", "a\u202eb", "a\u2028b", "a\u001bb"]) {
      expect(sentences({ ...full, fullName: hidden })).toEqual([
        { field: "fullName", text: "Full name must not include hidden characters" },
      ]);
      expect(sentences({ ...full, organisation: hidden })).toHaveLength(1);
    }
    expect(sentences({ ...full, accessNeeds: "a\u0000b" })).toHaveLength(1);
    expect(registrationForm.parse({ ...full, accessNeeds: "Ramp\r\nLoop" }).accessNeeds).toBe(
      "Ramp\nLoop",
    );
  });

  it("refuses a name without a letter or a digit that can be seen", () => {
    for (const nothing of ["\u200b", "\u200d\u200d", "\u3164", "\u2800", "- -", "…"]) {
      expect(sentences({ ...full, fullName: nothing })).toEqual([
        { field: "fullName", text: "Enter your full name" },
      ]);
      expect(sentences({ ...full, organisation: nothing })[0]?.text).toBe(
        "Enter your organisation",
      );
      expect(sentences({ ...full, badgeName: nothing })[0]?.field).toBe("badgeName");
    }
  });

  it("keeps web addresses out of the letter that goes to an unproved address", () => {
    expect(sentences({ ...full, fullName: "Win https://evil.test" })[0]?.text).toBe(
      "Full name must not include a web address",
    );
  });

  it("is strict about lengths", () => {
    expect(sentences({ ...full, jobTitle: "x".repeat(100) })).toEqual([]);
    expect(sentences({ ...full, jobTitle: "x".repeat(101) })[0]?.text).toBe(
      "Job title must be 100 characters or fewer",
    );
  });

  it("is generous about phone numbers", () => {
    for (const phone of ["", "020 7946 0000", "+44 (0)20 7946 0000 ext. 12", "101", "07700-900123"])
      expect(sentences({ ...full, phone }), phone).toEqual([]);
    for (const phone of ["call me", "12", "<b>1234</b>"])
      expect(sentences({ ...full, phone })[0]?.field, phone).toBe("phone");
  });

  it("puts the full name on the badge where no other is given", () => {
    expect(registrationForm.parse({ ...full, badgeName: " " }).badgeName).toBe(full.fullName);
    const edited = editForm.parse({ ...full, badgeName: "", version: "3", registrationId: "r" });
    expect(edited.answers.badgeName).toBe(full.fullName);
    expect(edited.version).toBe(3);
  });

  it("lets the badge follow a full name that is corrected, unless another name was given for it", () => {
    const registered = registrationForm.parse({ ...full, badgeName: "" });
    const corrected = (stored: typeof registered) =>
      registrationForm.parse({
        ...answerFields(stored),
        ...{ fullName: "Jonathan Smythe", privacy: "yes" },
      }).badgeName;
    expect(corrected(registered)).toBe("Jonathan Smythe");
    expect(corrected({ ...registered, badgeName: "Jon" })).toBe("Jon");
  });

  it("loses nothing on the way between its pages", () => {
    const once = registrationForm.parse({ ...full, accessNeeds: "Ramp\r\n\r\nLoop " });
    const twice = registrationForm.parse({ ...answerFields(once), privacy: "yes" });
    expect(sameAnswers(once, twice)).toBe(true);
    expect(answerText(once, "sector")).toBe("Local authority");
    expect(answerText(once, "phone")).toBe("None given");
  });
});
