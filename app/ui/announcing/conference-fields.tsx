// The fields of a conference, on the page that makes one and on the page that changes one.
import { defaultOfferHours } from "~/domain/announcing/conferences/conferences";
import { typedIn } from "~/domain/problem";
import { Input } from "~/ui/govuk/input";
import { Textarea } from "~/ui/govuk/textarea";
import { DayField } from "~/ui/page/date-fields";
import { type ConferenceForm, ConferenceMoment, conferenceText } from "./conference-field";

/**
 * The fields, filled with what was typed, else with what is stored.
 *
 * @param slugIsFixed the conference is released, so its address stays
 */
export function ConferenceFields({
  problem,
  stored,
  slugIsFixed = false,
}: ConferenceForm & { slugIsFixed?: boolean }) {
  const form = { problem, stored };
  return (
    <>
      <h2 className="govuk-heading-m">What it is</h2>
      <Input {...conferenceText(form, "name", "Name")} />
      {slugIsFixed ? (
        <input type="hidden" name="slug" value={stored?.slug} />
      ) : (
        <Input
          {...conferenceText(
            form,
            "slug",
            "Web address",
            "The last part of the conference's web address, like soc-2027. Leave it empty and we will make one from the name and year.",
          )}
          spellcheck={false}
          classes="govuk-input--width-20"
          prefix={{ text: "/conferences/" }}
        />
      )}
      <Input
        {...conferenceText(
          form,
          "summary",
          "Summary",
          "One sentence, for lists and search results",
        )}
      />
      <Textarea
        {...conferenceText(
          form,
          "description",
          "Description",
          "What happens, and practical information. You can use Markdown.",
        )}
        rows={10}
      />
      <Textarea {...conferenceText(form, "audience", "Who it is for")} rows={3} />
      <WhenAndWhere {...form} />
      <Registration {...form} />
      <h2 className="govuk-heading-m">Choosing sessions</h2>
      <ConferenceMoment
        {...form}
        name="choicesOpenAt"
        legend="Choices open"
        hint="From then on, delegates choose their breakout sessions"
      />
      <ConferenceMoment {...form} name="choicesCloseAt" legend="Choices close" />
    </>
  );
}

function WhenAndWhere(form: ConferenceForm) {
  const { problem, stored } = form;
  return (
    <>
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
      <Input {...conferenceText(form, "venue", "Venue")} />
      <Textarea
        {...conferenceText(form, "address", "Address of the venue")}
        rows={3}
        autocomplete="street-address"
      />
      <Input
        {...conferenceText(form, "contactEmail", "Contact email", "Delegates see this address")}
        type="email"
        spellcheck={false}
      />
    </>
  );
}

function Registration(form: ConferenceForm) {
  const { problem, stored } = form;
  // A capacity of 0 means that nobody registers, which is typed as nothing.
  const capacity = String(stored?.capacity || "");
  const hours = String(stored?.offerHours ?? defaultOfferHours);
  return (
    <>
      <h2 className="govuk-heading-m">Registration</h2>
      <Input
        {...conferenceText(
          form,
          "capacity",
          "Capacity",
          "How many people can come. Leave it empty if nobody registers here.",
        )}
        value={typedIn(problem, "capacity", capacity)}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <ConferenceMoment
        {...form}
        name="registrationOpensAt"
        legend="Registration opens"
        hint="For example, 2 11 2026, 9am. Leave it empty until you know."
      />
      <ConferenceMoment {...form} name="registrationClosesAt" legend="Registration closes" />
      <Textarea
        {...conferenceText(
          form,
          "trustedDomains",
          "Trusted domains",
          "One a line, like police.uk. People with a work address there are approved without vetting.",
        )}
        rows={4}
        spellcheck={false}
      />
      <Input
        {...conferenceText(
          form,
          "offerHours",
          "Hours to accept an offered place",
          "How long a freed place is kept for the next person on the waiting list",
        )}
        value={typedIn(problem, "offerHours", hours)}
        inputmode="numeric"
        classes="govuk-input--width-3"
        suffix={{ text: "hours" }}
      />
    </>
  );
}
