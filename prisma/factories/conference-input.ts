// A conference as its form gives it, for tests that make and change one through the form's commands.
import type { ConferenceInput } from "../../app/domain/announcing/conferences/form";

/** What was typed for a conference of two days, without an address of its own. */
export const conferenceInput: ConferenceInput = {
  name: "A conference",
  slug: "",
  summary: "One day.",
  description: "",
  audience: "",
  startsOn: "2027-03-01",
  endsOn: "2027-03-02",
  venue: "The Hall",
  address: "Leeds",
  contactEmail: "hello@example.org",
  capacity: 50,
  registrationOpensAt: null,
  registrationClosesAt: null,
  trustedDomains: "",
  offerHours: 48,
  choicesOpenAt: null,
  choicesCloseAt: null,
};
