// The fields of a conference, on the page that makes one and on the page that changes one.
import { defaultOfferHours } from "~/domain/announcing/conferences/conferences";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { Input, type InputProps } from "~/ui/govuk/input";
import { Textarea, type TextareaProps } from "~/ui/govuk/textarea";
import { DayField, MomentField } from "~/ui/page/date-fields";

/** A conference as it came from a loader, its moments as ISO text. */
type ConferenceValues = {
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

/**
 * The fields, filled with what was typed, else with what is stored.
 *
 * @param slugIsFixed the conference is released, so its address stays
 */
export function ConferenceFields({
  problem,
  stored,
  slugIsFixed = false,
}: {
  problem: Problem | undefined;
  stored?: ConferenceValues;
  slugIsFixed?: boolean;
}) {
  const value = (name: keyof ConferenceValues) =>
    typedIn(problem, name, String(stored?.[name] ?? ""));
  const field = (
    name: keyof ConferenceValues,
    label: string,
    hint?: string,
  ): InputProps & TextareaProps => {
    const error = errorFor(problem, name);
    return {
      id: name,
      name,
      label: { text: label, classes: "govuk-label--s" },
      value: value(name),
      ...(hint ? { hint: { text: hint } } : {}),
      ...(error ? { errorMessage: error } : {}),
    };
  };
  const timeZone = stored?.timeZone ?? "Europe/London";
  const moment = (
    name: "registrationOpensAt" | "registrationClosesAt" | "choicesOpenAt" | "choicesCloseAt",
    legend: string,
    hint?: string,
  ) => (
    <MomentField
      problem={problem}
      name={name}
      legend={legend}
      stored={stored?.[name] ?? null}
      timeZone={timeZone}
      {...(hint ? { hint } : {})}
    />
  );
  const capacity = stored?.capacity === 0 ? "" : value("capacity");
  return (
    <>
      <h2 className="govuk-heading-m">What it is</h2>
      <Input {...field("name", "Name")} />
      {slugIsFixed ? (
        <input type="hidden" name="slug" value={stored?.slug} />
      ) : (
        <Input
          {...field(
            "slug",
            "Web address",
            "The last part of the conference's web address, like soc-2027. Leave it empty and we will make one from the name and year.",
          )}
          spellcheck={false}
          classes="govuk-input--width-20"
          prefix={{ text: "/conferences/" }}
        />
      )}
      <Input {...field("summary", "Summary", "One sentence, for lists and search results")} />
      <Textarea
        {...field(
          "description",
          "Description",
          "What happens, and practical information. You can use Markdown.",
        )}
        rows={10}
      />
      <Textarea {...field("audience", "Who it is for")} rows={3} />

      <h2 className="govuk-heading-m">When and where</h2>
      <DayField
        problem={problem}
        name="startsOn"
        legend="Start date"
        hint="For example, 2 2 2027"
        stored={stored?.startsOn ?? null}
      />
      <DayField
        problem={problem}
        name="endsOn"
        legend="End date"
        hint="The same as the start date for a conference of one day"
        stored={stored?.endsOn ?? null}
      />
      <Input {...field("venue", "Venue")} />
      <Textarea
        {...field("address", "Address of the venue")}
        rows={3}
        autocomplete="street-address"
      />
      <Input
        {...field("contactEmail", "Contact email", "Delegates see this address")}
        type="email"
        spellcheck={false}
      />

      <h2 className="govuk-heading-m">Registration</h2>
      <Input
        {...field(
          "capacity",
          "Capacity",
          "How many people can come. Leave it empty if nobody registers here.",
        )}
        value={problem ? value("capacity") : capacity}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      {moment(
        "registrationOpensAt",
        "Registration opens",
        "For example, 2 11 2026, 9am. Leave it empty until you know.",
      )}
      {moment("registrationClosesAt", "Registration closes")}
      <Textarea
        {...field(
          "trustedDomains",
          "Trusted domains",
          "One a line, like police.uk. People with a work address there are approved without vetting.",
        )}
        rows={4}
        spellcheck={false}
      />
      <Input
        {...field(
          "offerHours",
          "Hours to accept an offered place",
          "How long a freed place is kept for the next person on the waiting list",
        )}
        value={problem ? value("offerHours") : String(stored?.offerHours ?? defaultOfferHours)}
        inputmode="numeric"
        classes="govuk-input--width-3"
        suffix={{ text: "hours" }}
      />

      <h2 className="govuk-heading-m">Choosing sessions</h2>
      {moment(
        "choicesOpenAt",
        "Choices open",
        "From then on, delegates choose their breakout sessions",
      )}
      {moment("choicesCloseAt", "Choices close")}
    </>
  );
}
