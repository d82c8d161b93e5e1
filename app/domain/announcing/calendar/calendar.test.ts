// Proves with an independent reader, ical.js, that calendars say what they were told and keep to RFC 5545.
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { agendaCalendar, type CalendarEvent, cancellation, invitation } from "./calendar";

const event: CalendarEvent = {
  uid: "place-1@conference.example.org",
  sequence: 3,
  title: "Criminal finances",
  description: "Room opens at 9:15am.\nBring your badge.",
  location: "Hall 1, Birmingham",
  startsAt: new Date("2027-02-02T09:30:00Z"),
  endsAt: new Date("2027-02-02T10:15:00Z"),
  url: "http://localhost:3000/conferences/soc-2027/sessions/criminal-finances",
  stampedAt: new Date("2026-11-22T12:00:00Z"),
};
const organiser = { name: "SOC National Conference", email: "conference@example.org" };
const attendee = { name: "Sam O'Neill", email: "sam@example.org" };

const hostileTexts = [
  'She said "yes", twice; then \\n left: "" ^n ^^ ^\'',
  "first\nsecond\r\nthird\rfourth",
  "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Zoë Łukasiewicz-Nguyễn",
  "x".repeat(300),
  "é".repeat(300),
  "👮🏽".repeat(100),
  "محمد بن عبد الله \u202eevil\u202c",
  "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged",
  "a\u0000b\u0007c\u007fd\te",
  " leading and trailing ",
  "lone \ud83d surrogate",
];

/** What a calendar can keep of a text: new lines of one kind, no control characters, whole characters. */
function kept(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])\p{Control}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

function read(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar));
  const entries = component.getAllSubcomponents("vevent");
  return { component, entries, first: entries[0] as ICAL.Component };
}

function property(component: ICAL.Component, name: string): unknown {
  return component.getFirstPropertyValue(name) ?? "";
}

/** ical.js does not know the property NAME of RFC 7986, and leaves its text undecoded. */
function nameOf(calendar: string): string {
  const raw = String(property(read(calendar).component, "name"));
  return raw.replace(/\\(.)/g, (_, character) => (character === "n" ? "\n" : character));
}

function expectWellFormed(calendar: string): void {
  expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const faulty = calendar
    .slice(0, -2)
    .split("\r\n")
    .filter((line) => {
      const octets = Buffer.from(line);
      return octets.length > 75 || octets.toString() !== line || /^$|[\r\n]/.test(line);
    });
  expect(faulty).toEqual([]);
}

describe("agendaCalendar", () => {
  it("publishes every fact of an entry in UTC", () => {
    const calendar = agendaCalendar({ name: "SOC, day; one", events: [event] });
    expectWellFormed(calendar);
    const { component, first } = read(calendar);
    expect(property(component, "method")).toBe("PUBLISH");
    expect(nameOf(calendar)).toBe("SOC, day; one");
    expect(calendar).toContain("X-WR-CALNAME:SOC\\, day\\; one\r\n");
    expect(calendar).toContain("X-WR-TIMEZONE:Europe/London\r\n");
    expect(calendar).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n");
    expect(calendar.match(/^X-PUBLISHED-TTL:/gm)).toHaveLength(1);
    expect(calendar).toContain("DTSTART:20270202T093000Z\r\nDTEND:20270202T101500Z\r\n");
    expect(calendar).toContain("DTSTAMP:20261122T120000Z\r\n");
    expect(calendar).toContain("LAST-MODIFIED:20261122T120000Z\r\n");
    expect(property(first, "uid")).toBe(event.uid);
    expect(property(first, "sequence")).toBe(3);
    expect(property(first, "status")).toBe("CONFIRMED");
    expect(property(first, "summary")).toBe(event.title);
    expect(property(first, "description")).toBe(event.description);
    expect(property(first, "location")).toBe(event.location);
    expect(property(first, "url")).toBe(event.url);
  });

  it("gives equal bytes for equal facts, and other bytes for a change", () => {
    const agenda = { name: "Agenda", events: [event] };
    expect(agendaCalendar(agenda)).toBe(agendaCalendar({ ...agenda, events: [{ ...event }] }));
    expect(agendaCalendar(agenda)).not.toBe(
      agendaCalendar({ ...agenda, events: [{ ...event, location: "Hall 2" }] }),
    );
  });

  it("keeps the order of entries and marks the cancelled ones", () => {
    const events = [event, { ...event, uid: "b", cancelled: true }, { ...event, uid: "c" }];
    const { entries } = read(agendaCalendar({ name: "Agenda", events }));
    expect(entries.map((entry) => [property(entry, "uid"), property(entry, "status")])).toEqual([
      [event.uid, "CONFIRMED"],
      ["b", "CANCELLED"],
      ["c", "CONFIRMED"],
    ]);
  });

  it("leaves out what is empty and stays a calendar when nothing is in it", () => {
    const bare = { ...event, description: "", location: "", url: "" };
    const calendar = agendaCalendar({ name: "Agenda", events: [bare] });
    expect(calendar).not.toMatch(/^(DESCRIPTION|LOCATION|URL)/m);
    const empty = agendaCalendar({ name: "Agenda", events: [] });
    expectWellFormed(empty);
    expect(read(empty).component.getAllSubcomponents()).toHaveLength(1);
  });

  it("writes 300 described sessions without delay", () => {
    const events = Array.from({ length: 300 }, (_, index) => ({
      ...event,
      uid: `session-${index}`,
      description: "What works, and why. ".repeat(150),
    }));
    expect(read(agendaCalendar({ name: "Programme", events })).entries).toHaveLength(300);
  });
});

describe("invitation and cancellation", () => {
  it("invites one person, who need not answer", () => {
    const calendar = invitation({ event, organiser, attendee });
    expectWellFormed(calendar);
    const { component, first } = read(calendar);
    expect(property(component, "method")).toBe("REQUEST");
    expect(calendar).not.toContain("X-PUBLISHED-TTL");
    const invited = first.getFirstProperty("attendee");
    expect(invited?.getFirstValue()).toBe("mailto:sam@example.org");
    expect(invited?.getParameter("cn")).toBe("Sam O'Neill");
    expect(calendar.replaceAll("\r\n ", "")).toContain(
      "ATTENDEE;RSVP=FALSE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=",
    );
    expect(calendar.replaceAll("\r\n ", "")).toContain(
      'ORGANIZER;CN="SOC National Conference":mailto:conference@example.org\r\n',
    );
  });

  it("takes back the same entry with a higher sequence", () => {
    const again = { ...event, sequence: event.sequence + 1 };
    const calendar = cancellation({ event: again, organiser, attendee });
    expectWellFormed(calendar);
    const { component, first } = read(calendar);
    expect(property(component, "method")).toBe("CANCEL");
    expect(property(first, "status")).toBe("CANCELLED");
    expect(property(first, "uid")).toBe(event.uid);
    expect(property(first, "sequence")).toBe(4);
    expect(first.getFirstProperty("organizer")?.getFirstValue()).toBe(
      "mailto:conference@example.org",
    );
  });

  it("refuses an address that is not one", () => {
    const nobody = { name: "Nobody", email: "a@b\r\nATTENDEE:mailto:c@d" };
    expect(() => invitation({ event, organiser, attendee: nobody })).toThrow(/email/);
  });

  it("refuses a time that is not one", () => {
    const never = { ...event, startsAt: new Date(Number.NaN) };
    expect(() => invitation({ event: never, organiser, attendee })).toThrow(TypeError);
  });
});

describe("any text", () => {
  /** What stands for the marks that readers of a name take for its end or for an escape. */
  const readable = (value: string) =>
    kept(value)
      .replace(/(^|[\s([{])"/g, "$1“")
      .replaceAll('"', "”")
      .replaceAll("\\", "/")
      .replaceAll("^", "ˆ")
      .replaceAll(";", ",")
      .replaceAll("\n", " ");

  it("puts a name's quotes so that no reader ends the name there", () => {
    const named = { ...attendee, name: 'Ann "Sunny" Day; ^ and more' };
    const calendar = invitation({ event, organiser, attendee: named });
    expect(calendar.replaceAll("\r\n ", "")).toContain('CN="Ann “Sunny” Day, ˆ and more"');
  });

  function expectRoundTrip(value: string): void {
    const hostile = {
      ...event,
      uid: `u-${value}`,
      title: value,
      description: value,
      location: value,
    };
    const named = { ...attendee, name: value };
    const calendar = invitation({
      event: hostile,
      organiser: { ...organiser, name: value },
      attendee: named,
    });
    expectWellFormed(calendar);
    const { entries, first } = read(calendar);
    expect(entries).toHaveLength(1);
    expect(property(first, "uid")).toBe(`u-${kept(value)}`);
    for (const name of ["summary", "description", "location"]) {
      expect(property(first, name)).toBe(kept(value));
    }
    for (const name of ["organizer", "attendee"]) {
      expect(first.getFirstProperty(name)?.getParameter("cn")).toBe(readable(value));
      expect(first.getFirstProperty(name)?.getFirstValue()).toMatch(/^mailto:[a-z]+@example/);
    }
    const feed = agendaCalendar({ name: value, events: [hostile] });
    expectWellFormed(feed);
    expect(nameOf(feed)).toBe(kept(value));
  }

  it.each(hostileTexts)("reads back as it was written: %j", (value) => {
    expectRoundTrip(value);
  });

  it("reads back as it was written, whatever it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }),
      fc
        .array(fc.nat({ max: 0x10ffff }), { minLength: 1, maxLength: 90 })
        .map((codePoints) => String.fromCodePoint(...codePoints)),
      fc
        .array(
          fc.constantFrom('"', ",", ";", ":", "\\", "^", "'", "\n", "\r", "\t", "n", "é", "😀"),
          {
            minLength: 1,
            maxLength: 90,
          },
        )
        .map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        fc.pre(kept(value).length > 0);
        expectRoundTrip(value);
      }),
      { numRuns: 60 },
    );
  });
});
