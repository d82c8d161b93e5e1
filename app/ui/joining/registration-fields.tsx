// The fields of a registration, for the form that sends one and the form that changes one.

import { questions } from "~/domain/joining/registration/form";
import { regionKeys, regions, sectorKeys, sectors } from "~/domain/people/people/who-they-are";
import { errorFor, type Problem, tickedIn, typedIn } from "~/domain/problem";
import { paths } from "~/paths";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input, type InputProps } from "~/ui/govuk/input";
import { InsetText } from "~/ui/govuk/inset-text";
import { Select } from "~/ui/govuk/select";
import { Textarea } from "~/ui/govuk/textarea";

type TextQuestion = Exclude<keyof typeof questions, "consentToList">;

/** Sections with a heading each, in the order of `questions`. */
export function RegistrationFields({
  problem,
  stored = {},
  organisations,
  fixedEmail,
  hints = {},
}: {
  problem: Problem | undefined;
  /** What is known already, by field name. */
  stored?: Record<string, string>;
  /** Suggestions for the employer's name. */
  organisations: string[];
  /** The address of somebody signed in, which cannot be changed here. */
  fixedEmail?: string | undefined;
  /** Hints that differ between the two forms. */
  hints?: { fullName?: string; badgeName?: string; email?: string; organisation?: string };
}) {
  const text = (name: TextQuestion, input: Omit<InputProps, "name"> = {}) => (
    <Input
      id={name}
      name={name}
      label={{ text: questions[name] }}
      value={typedIn(problem, name, stored[name])}
      errorMessage={errorFor(problem, name)}
      {...input}
    />
  );
  return (
    <>
      <h2 className="govuk-heading-m">About you</h2>
      {text("fullName", {
        ...(hints.fullName && { hint: { text: hints.fullName } }),
        autocomplete: "name",
        spellcheck: false,
      })}
      {text("badgeName", {
        hint: { text: hints.badgeName ?? "If it is not your full name" },
        label: { text: "Name on badge (optional)" },
        autocomplete: "nickname",
        spellcheck: false,
      })}
      {fixedEmail === undefined ? (
        text("email", {
          type: "email",
          autocomplete: "email",
          spellcheck: false,
          hint: { text: hints.email ?? "We send a link to this address to confirm it" },
        })
      ) : (
        <InsetText>
          You are signed in as <strong className="conf-anywhere">{fixedEmail}</strong>. We use this
          address for your registration.
        </InsetText>
      )}
      <h2 className="govuk-heading-m">Your work</h2>
      {text("jobTitle", { autocomplete: "organization-title" })}
      {text("organisation", {
        autocomplete: "organization",
        attributes: { list: "organisations" },
        hint: { text: hints.organisation ?? "The full name of your employer" },
      })}
      <datalist id="organisations">
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Select
        id="sector"
        name="sector"
        label={{ text: questions.sector }}
        items={[
          { value: "", text: "Select a sector" },
          ...sectorKeys.map((value) => ({ value, text: sectors[value] })),
        ]}
        value={typedIn(problem, "sector", stored.sector)}
        errorMessage={errorFor(problem, "sector")}
      />
      <Select
        id="region"
        name="region"
        label={{ text: questions.region }}
        hint={{ text: "Select National if you work across the whole country" }}
        items={[
          { value: "", text: "Select a region" },
          ...regionKeys.map((value) => ({ value, text: regions[value] })),
        ]}
        value={typedIn(problem, "region", stored.region)}
        errorMessage={errorFor(problem, "region")}
      />

      <h2 className="govuk-heading-m">On the day</h2>
      {text("phone", {
        label: { text: "Phone number (optional)" },
        type: "tel",
        autocomplete: "tel",
        hint: { text: "We only use it if something changes on the day" },
        classes: "govuk-input--width-20",
      })}
      <Textarea
        id="accessNeeds"
        name="accessNeeds"
        rows={3}
        label={{ text: "Access needs (optional)" }}
        hint={{ text: "For example step-free access, a hearing loop or a reserved seat" }}
        value={typedIn(problem, "accessNeeds", stored.accessNeeds)}
        errorMessage={errorFor(problem, "accessNeeds")}
      />
      <Textarea
        id="dietaryNeeds"
        name="dietaryNeeds"
        rows={3}
        label={{ text: "Dietary needs (optional)" }}
        hint={{ text: "For example vegetarian, halal or a nut allergy" }}
        value={typedIn(problem, "dietaryNeeds", stored.dietaryNeeds)}
        errorMessage={errorFor(problem, "dietaryNeeds")}
      />
      <Checkboxes
        name="consentToList"
        fieldset={{
          legend: { text: "Delegate list (optional)", classes: "govuk-fieldset__legend--s" },
        }}
        hint={{
          text: "Approved delegates can see who is coming: the name, organisation, sector and region of those who agree. You can change your mind at any time.",
        }}
        items={[{ value: "yes", text: "Put me on the delegate list" }]}
        values={tickedIn(problem, "consentToList", stored.consentToList ? ["yes"] : [])}
        errorMessage={errorFor(problem, "consentToList")}
      />
    </>
  );
}

/** The agreement without which no registration can be sent. */
export function PrivacyField({
  problem,
  agreed,
}: {
  problem: Problem | undefined;
  /** It was ticked before. */
  agreed: boolean;
}) {
  return (
    <Checkboxes
      name="privacy"
      fieldset={{ legend: { text: "Privacy notice", classes: "govuk-fieldset__legend--s" } }}
      hint={{
        children: (
          <>
            The{" "}
            <a className="govuk-link" href={paths.privacy()} target="_blank" rel="noreferrer">
              privacy notice (opens in a new tab)
            </a>{" "}
            says what we keep, why and for how long.
          </>
        ),
      }}
      items={[{ value: "yes", text: "I have read the privacy notice" }]}
      values={tickedIn(problem, "privacy", agreed ? ["yes"] : [])}
      errorMessage={errorFor(problem, "privacy")}
    />
  );
}
