// Every verdict from the facts alone, and what a device may send.
import { describe, expect, it } from "vitest";
import {
  type Door,
  type Holder,
  judge,
  toneOf,
  verdictOf,
  verdicts,
  verdictWords,
} from "./attendance";
import { doorForm, mostScans, scansBody } from "./scan-forms";
import { wasThere } from "./was-there";

const at = new Date("2027-02-02T09:40:00Z");
const main: Door = {
  checkpoint: "main",
  called: "the main door",
  needsPlace: false,
  full: false,
};
const room: Door = {
  checkpoint: "session:genga",
  called: "the door of Room 3",
  needsPlace: true,
  full: false,
};
const holder: Holder = {
  name: "Ada Moss",
  organisation: "Northmoor Constabulary",
  state: "approved",
  ticket: "valid",
  firstAt: null,
  place: null,
};
const place = { checkpoint: "session:genga", title: "Operation Genga", room: "Room 3" };
const elsewhere = { checkpoint: "session:timon", title: "Operation Timon", room: "Room 1" };
const told = (door: Door | null, who: Partial<Holder> | null, when = at) => {
  const { verdict, detail } = judge(door, who && { ...holder, ...who }, when, "Europe/London");
  return `${verdict}: ${detail}`;
};

describe("the verdict", () => {
  it("admits an approved person with a valid ticket, and says their name and organisation only", () => {
    expect(judge(main, holder, at, "Europe/London")).toEqual({
      verdict: "admitted",
      name: "Ada Moss",
      detail: "Northmoor Constabulary",
    });
    expect(told({ ...room, needsPlace: false }, {})).toMatch(/^admitted/);
    expect(told(room, { place })).toMatch(/^admitted/);
  });

  it("says of a second scan when and where the first was, with the day where it was another", () => {
    const firstAt = new Date("2027-02-02T09:12:00Z");
    expect(told(main, { firstAt })).toBe("already-in: First scanned at 9:12am at the main door.");
    expect(told(room, { firstAt, place })).toContain("9:12am at the door of Room 3.");
    expect(told(main, { firstAt }, new Date("2027-02-03T09:40:00Z"))).toContain(
      "9:12am on 2 February 2027 at the main door.",
    );
  });

  it("stops those who are not approved, whatever their ticket", () => {
    for (const state of ["draft", "submitted", "waiting", "declined"] as const)
      expect(told(main, { state, firstAt: at })).toMatch(/^not-approved: The(y|ir) /);
    expect(told(main, { state: "withdrawn", ticket: "void" })).toMatch(/^withdrawn/);
    expect(told(main, { state: "withdrawn", ticket: "reissued" })).toMatch(/^withdrawn/);
  });

  it("asks for the newer badge", () => {
    expect(told(main, { ticket: "reissued", firstAt: at })).toBe(
      "reissued: Ask for the newer badge.",
    );
    expect(told(main, { ticket: "void" })).toMatch(/^reissued/);
  });

  it("says where somebody without a place here should be", () => {
    expect(told(room, { place: elsewhere })).toBe(
      "not-placed: Their place is in ‘Operation Timon’ in Room 1.",
    );
    expect(told(room, {})).toBe("not-placed: This person has no place in this slot.");
    expect(told(room, { place: { ...elsewhere, room: null } })).not.toContain("null");
  });

  it("lets nobody into a full room but those who hold a place", () => {
    expect(told({ ...room, full: true }, { place })).toMatch(/^admitted/);
    expect(told({ ...room, full: true }, { place: elsewhere })).toBe(
      "full: There is no room left here. Their place is in ‘Operation Timon’ in Room 1.",
    );
    expect(told({ ...room, needsPlace: false, full: true }, {})).toBe(
      "full: There is no room left here.",
    );
  });

  it("tells nothing of a code that is nobody's here", () => {
    expect(judge(main, null, at, "Europe/London")).toMatchObject({ verdict: "unknown", name: "" });
    expect(judge(null, holder, at, "Europe/London")).toMatchObject({
      verdict: "unknown",
      name: "",
    });
  });

  it("has a word for each verdict, and lets go in on one only", () => {
    expect(new Set(verdicts.map((verdict) => verdictWords[verdict])).size).toBe(verdicts.length);
    expect(verdicts.filter((verdict) => toneOf(verdict) === "go")).toEqual(["admitted"]);
  });
});

describe("what a device sends", () => {
  const scan = {
    scanId: "5d1c6a52-3f0e-4b8e-9d57-0a4f5f2f9c11",
    code: "https://conference.test/t/AAAAAAAAAAAAAAAAAAAAAA",
    checkpoint: "main",
    at: "2027-02-02T09:40:00Z",
  };
  const ok = (fields: object) => scansBody.safeParse({ scans: [{ ...scan, ...fields }] }).success;

  it("may be a whole address, an offset time, any session's door", () => {
    expect(ok({})).toBe(true);
    expect(ok({ at: "2027-02-02T10:40:00.123+01:00", checkpoint: "session:flag-it-up" })).toBe(
      true,
    );
    expect(scansBody.safeParse({ scans: Array(mostScans).fill(scan) }).success).toBe(true);
    expect(scansBody.safeParse({ scans: [] }).success).toBe(true);
  });

  it.each([
    [{ scanId: "1" }],
    [{ scanId: undefined }],
    [{ code: "" }],
    [{ code: "x".repeat(201) }],
    [{ code: 5 }],
    [{ checkpoint: "door" }],
    [{ checkpoint: "session:" }],
    [{ checkpoint: "session:a b" }],
    [{ at: "yesterday" }],
    [{ at: "2027-02-02T09:40:00" }],
    [{ at: 5 }],
  ])("is refused with a sentence: %j", (fields) => {
    const result = scansBody.safeParse({ scans: [{ ...scan, ...fields }] });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toMatch(/^[A-Z].{10,}/);
  });

  it("is refused where it is no list, or too long", () => {
    for (const body of [null, [], "x", {}, { scans: "x" }, { scans: Array(201).fill(scan) }])
      expect(scansBody.safeParse(body).error?.issues[0]?.message).toMatch(/^Send /);
  });

  it("by a form is a scan or an undo", () => {
    expect(doorForm.safeParse({ intent: "scan", ...scan }).success).toBe(true);
    expect(doorForm.safeParse({ intent: "undo", ...scan }).success).toBe(true);
    expect(
      doorForm.safeParse({ intent: "scan", ...scan, code: " " }).error?.issues[0]?.path,
    ).toEqual(["code"]);
  });
});

describe("who was in a session", () => {
  const mainDoor = { checkpoint: "main", sessionId: null };
  const itsDoor = { checkpoint: "session:genga", sessionId: "genga" };
  const otherDoor = { checkpoint: "session:timon", sessionId: "timon" };
  const breakout = { id: "genga", plenary: false };
  const plenary = { id: "genga", plenary: true };

  it("is whoever was scanned at its door, with or without a place", () => {
    expect(wasThere(breakout, [itsDoor], false)).toBe(true);
    expect(wasThere(plenary, [itsDoor], false)).toBe(true);
  });

  it("is whoever came in at the main door and has a place in it, or whom it is for as a plenary", () => {
    expect(wasThere(breakout, [mainDoor], true)).toBe(true);
    expect(wasThere(plenary, [mainDoor], false)).toBe(true);
    expect(wasThere(breakout, [mainDoor], false)).toBe(false);
  });

  it("is nobody who was not seen, or at another session's door alone", () => {
    expect(wasThere(breakout, [], true)).toBe(false);
    expect(wasThere(plenary, [], true)).toBe(false);
    expect(wasThere(breakout, [otherDoor], true)).toBe(false);
    expect(wasThere(plenary, [otherDoor], false)).toBe(false);
  });
});

it("reads a stored verdict, and takes any other word as not known", () => {
  expect(verdicts.map(verdictOf)).toEqual(verdicts);
  expect(verdictOf("let in")).toBe("unknown");
});
