// One field of a conference: a text or a moment, filled with what was typed, else with what is stored.
import { homeTimeZone } from "~/domain/announcing/conferences/conferences";
import type { Problem } from "~/domain/problem";
import { MomentField } from "~/ui/page/date-fields";
import { textField } from "./text-field";

/** A conference as it came from a loader, its moments as ISO text. */
export type ConferenceValues = {
  name: string;
  slug: string;
  summary: string;
  description: string;
  audience: string;
  startsOn: string;
  endsOn: string;
  venue: string;
  address: string;
  contactEmail: string;
  capacity: number;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  trustedDomains: string;
  offerHours: number;
  choicesOpenAt: string | null;
  choicesCloseAt: string | null;
  timeZone: string;
};

/** The form that a field is in. */
export type ConferenceForm = {
  problem: Problem | undefined;
  /** Nothing for a conference that is still to be made. */
  stored?: ConferenceValues | undefined;
};

/** The properties of a field for text. */
export function conferenceText(
  { problem, stored }: ConferenceForm,
  name: keyof ConferenceValues,
  label: string,
  hint?: string,
) {
  return textField(problem, name, label, String(stored?.[name] ?? ""), hint);
}

/** A field for a moment, typed on the clock of the conference's time zone. */
export function ConferenceMoment({
  problem,
  stored,
  name,
  legend,
  hint,
}: ConferenceForm & {
  name: "registrationOpensAt" | "registrationClosesAt" | "choicesOpenAt" | "choicesCloseAt";
  legend: string;
  hint?: string;
}) {
  return (
    <MomentField
      problem={problem}
      name={name}
      legend={legend}
      stored={stored?.[name] ?? null}
      timeZone={stored?.timeZone ?? homeTimeZone}
      {...(hint ? { hint } : {})}
    />
  );
}
