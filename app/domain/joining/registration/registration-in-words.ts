// A registration in the words that its person reads.
import { type RegistrationState, standing } from "./registration";

/** What a state is called on its person's own pages. */
export const ownStateLabels: Record<RegistrationState, string> = {
  draft: "Not confirmed",
  submitted: "Being checked",
  waiting: "On the waiting list",
  approved: "You have a place",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

const stateSentences: Record<RegistrationState, string> = {
  draft: "",
  submitted:
    "The organisers are checking your registration. We will email you when they have decided.",
  waiting: "You are on the waiting list.",
  approved: "You have a place.",
  declined: "The organisers could not offer you a place.",
  withdrawn: "You have withdrawn.",
};

/** Where a registration stands, in one sentence for its own pages; nothing of a draft. */
export function standingInWords(state: RegistrationState): string {
  return stateSentences[state];
}

/** The same for a letter to somebody who asks to register once more, with the way to do that where there is one. */
export function standingForLetter(state: RegistrationState): string {
  const again = state !== "draft" && standing(state).mayRegister;
  return [standingInWords(state), again && "To register again, sign in and fill in the form."]
    .filter(Boolean)
    .join(" ");
}

const resting =
  "We have your changes. Your ticket does not work until the organisers approve them.";

/** What has just been changed: for somebody whose ticket works or who has none, and for those whose ticket rests. */
const changes = new Map([
  ["changed", { plain: "Your registration is up to date.", resting }],
  [
    "confirm-address",
    {
      plain:
        "Your changes are saved. We have sent an email to the new address: use the link in it to confirm it.",
      resting: `${resting} We have also sent an email to the new address: use the link in it to confirm it.`,
    },
  ],
]);

/**
 * What has just been done to one's own registration.
 *
 * @param done a key from the address of the page, which anybody can type
 * @param ticketRests there is a ticket that opens no door until a change is approved
 */
export function changeInWords(done: string | null, ticketRests: boolean): string | undefined {
  const change = changes.get(done ?? "");
  return ticketRests ? change?.resting : change?.plain;
}
