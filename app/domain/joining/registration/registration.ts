// A registration's life: its states, the ways between them, and the rules that decide without asking anybody.
import { momentOf, takesRegistrations } from "~/domain/announcing/conferences/conferences";
import { dateTime } from "~/domain/ground/time/dates";
import { isBadgeNameOf, isCorrection } from "./same-name";

/** All states of a registration, in the order in which the organiser's queue shows them. */
export const registrationStates = [
  "submitted",
  "waiting",
  "approved",
  "declined",
  "withdrawn",
  "draft",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/**
 * The state of a registration as it was read from the database.
 *
 * @throws Error for a text that is no state
 */
export function registrationState(text: string): RegistrationState {
  const state = registrationStates.find((each) => each === text);
  if (!state) throw new Error(`No registration is ${text}.`);
  return state;
}

/** What a state is called on a page. */
export const stateLabels: Record<RegistrationState, string> = {
  draft: "Not confirmed",
  submitted: "To vet",
  waiting: "Waiting list",
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** What a state means, for every rule that asks. */
export type Standing = {
  /** Its address is proved and nobody has ended it: it counts among the registered, and its person may still change it. */
  inForce: boolean;
  /** A place has been neither given nor refused. */
  undecided: boolean;
  /** Its person has a place at the conference: they are expected, and everything for those who come is theirs. */
  comes: boolean;
  /** Its person may send the form (again). After a refusal that is a new application, about which an organiser decides. */
  mayRegister: boolean;
};

const standings: Record<RegistrationState, Standing> = {
  draft: { inForce: false, undecided: true, comes: false, mayRegister: true },
  submitted: { inForce: true, undecided: true, comes: false, mayRegister: false },
  waiting: { inForce: true, undecided: true, comes: false, mayRegister: false },
  approved: { inForce: true, undecided: false, comes: true, mayRegister: false },
  declined: { inForce: false, undecided: false, comes: false, mayRegister: true },
  withdrawn: { inForce: false, undecided: false, comes: false, mayRegister: true },
};

/** What a state means. */
export function standing(state: RegistrationState): Standing {
  return standings[state];
}

/** The states in which a registration is in force, for a query's `where`. */
export const statesInForce = registrationStates.filter((state) => standing(state).inForce);

/** The states of those who come, for a query's `where`. */
export const statesThatCome = registrationStates.filter((state) => standing(state).comes);

/** Whether somebody comes whose registration is in this state, as it was read from the database. */
export function comes(state: string): boolean {
  return standing(registrationState(state)).comes;
}

/**
 * Whether somebody has registered, so that nothing asks them to do it again.
 *
 * @param state of their registration, null without one
 */
export function hasRegistered(state: RegistrationState | null): boolean {
  return state !== null && !standing(state).mayRegister;
}

/**
 * The states that each state may become. `approved` back to `submitted` is a change of name, employer or email; `withdrawn` or
 * `declined` to `submitted` is registering again; `declined` to `approved` or `waiting` is an organiser who decides afresh.
 */
const ways: Record<RegistrationState, readonly RegistrationState[]> = {
  draft: ["submitted"],
  submitted: ["approved", "waiting", "declined", "withdrawn"],
  waiting: ["approved", "submitted", "declined", "withdrawn"],
  approved: ["submitted", "declined", "withdrawn"],
  declined: ["submitted", "approved", "waiting"],
  withdrawn: ["submitted"],
};

/** Whether a registration may go from one state to another. */
export function mayBecome(from: RegistrationState, to: RegistrationState): boolean {
  return ways[from].includes(to);
}

/** Whether a delegate can still change a registration: it is under way, and its conference is not over. */
export function isChangeable(
  registration: { state: RegistrationState; conference: Parameters<typeof momentOf>[0] },
  now: Date,
): boolean {
  const over = momentOf(registration.conference, now) === "past";
  return !over && standing(registration.state).inForce;
}

/** Whether there is a ticket that opens a door: one that is valid, of somebody who comes. */
export function opensDoor<Mine extends { state: RegistrationState; ticketCode: string | null }>(
  mine: Mine,
): mine is Mine & { ticketCode: string } {
  return comes(mine.state) && mine.ticketCode !== null;
}

/** Whether a place is on offer to somebody: one that has run out stands no more, also until the timed job ends it. */
export function isOffered<Mine extends { offeredUntil: Date | null }>(
  mine: Mine,
  now: Date,
): mine is Mine & { offeredUntil: Date } {
  return mine.offeredUntil !== null && mine.offeredUntil > now;
}

/** Why no registration is taken now, or null when it is. */
export function closedSentence(
  conference: Parameters<typeof momentOf>[0] & { name: string },
  now: Date,
): string | null {
  const { registrationOpensAt: opens, registrationClosesAt: closes, timeZone } = conference;
  if (takesRegistrations(conference, now)) return null;
  switch (momentOf(conference, now)) {
    case "announced":
      return opens
        ? `Registration opens at ${dateTime(opens, timeZone)}.`
        : "Registration is not open yet.";
    case "closed":
    case "today":
      return closes && now >= closes
        ? `Registration closed at ${dateTime(closes, timeZone)}.`
        : "Registration is closed.";
    default:
      return "Registration is closed.";
  }
}

/** Days that the link in the letter lives that asks to confirm a registration or a new address. */
export const confirmDays = 7;

/** Letters that ask one address to confirm, in `throttleMinutes`; later forms of that time are kept under the last letter's link. */
export const confirmLettersAllowed = 5;

/** People of one employer from whom on its name is suggested to others: fewer could tell who has registered. */
export const suggestFrom = 3;

/** What is vetted of somebody's answers: a new one of these is looked at again. */
type Vetted = { fullName: string; badgeName: string; organisation: string };

/**
 * Whether a change of answers has to be looked at again: a new employer does, a new spelling of its case does not; a name that
 * could be another person's does, a correction does not; and a name for the badge that is not one the full name's bearer goes by.
 *
 * @param vetted as the organisers decided about it
 */
export function needsVetting(vetted: Vetted, after: Vetted): boolean {
  const plain = (text: string) => text.trim().toLowerCase();
  const newBadge = vetted.badgeName !== after.badgeName;
  return (
    plain(vetted.organisation) !== plain(after.organisation) ||
    !isCorrection(vetted.fullName, after.fullName) ||
    (newBadge && !isBadgeNameOf(after.badgeName, after.fullName))
  );
}
