// The accessibility statement, in the model form that the regulations for public sector bodies ask for, and true.
// https://www.gov.uk/government/publications/sample-accessibility-statement
import type { ReactNode } from "react";
import { ContactLine } from "~/ui/page/contact-line";
import { Page } from "~/ui/page/page";

/** Working days in which somebody who writes about accessibility has an answer. */
const answerDays = 5;

/** When the statement was prepared, and when the pages were last tested; both change with it. */
const prepared = "23 November 2026";

/** The statement; `contactEmail` is "" where the organisers have given no address. */
export function AccessibilityStatement({ contactEmail }: { contactEmail: string }) {
  return (
    <Page>
      <div className="conf-prose">
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body-l">
          This statement is about the pages of this service. We want everybody to be able to use
          them. You should be able to:
        </p>
        <ul>
          <li>zoom in to four times the size without the text running off the screen</li>
          <li>change colours, contrast levels and fonts with your browser or device</li>
          <li>use them with only a keyboard, or with speech recognition</li>
          <li>listen to them with a screen reader</li>
          <li>use them without JavaScript, and print them</li>
        </ul>
        <p>
          <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device
          easier to use if you have a disability.
        </p>
        <Status />
        <NotAccessible />
        <h2>At the venue</h2>
        <p>
          Each conference’s page says which rooms are step-free and which have a hearing loop, where
          we know it. Tell us on the registration form what you need in order to take part.
        </p>
        <h2>Feedback and contact</h2>
        <p>
          Tell us if something does not work for you, if you need something from these pages in
          another form, such as large print, easy read or braille, or if we do not meet the
          requirements somewhere. Say which page it was and what you were trying to do.
        </p>
        <ContactLine email={contactEmail} />
        <p>We aim to answer within {answerDays} working days.</p>
        <Enforcement />
        <h2>Preparation of this statement</h2>
        <p>
          This statement was prepared on {prepared}. It was last reviewed on {prepared}.
        </p>
        <p>
          The pages were last tested on {prepared} by the people who write the software: with the
          automated checks of axe-core on the main pages, which run whenever the software changes,
          with the Nu HTML checker, with a keyboard alone, at 320 pixels wide, at twice the text
          size, with wider text spacing and in forced colours. They have not been tested with people
          who use screen readers, and nobody from outside has audited them.
        </p>
      </div>
    </Page>
  );
}

function Status(): ReactNode {
  return (
    <>
      <h2>Compliance status</h2>
      <p>
        These pages are partially compliant with the{" "}
        <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a>{" "}
        AA standard, due to the non-compliances listed below.
      </p>
    </>
  );
}

function NotAccessible(): ReactNode {
  return (
    <>
      <h2>Non-accessible content</h2>
      <p>The content listed below is non-accessible for the following reasons.</p>
      <h3>Non-compliance with the accessibility regulations</h3>
      <ul>
        <li>
          Some slides have no text in place of their pictures, no headings, or text with too little
          contrast, because speakers bring them as they made them. This fails WCAG 2.2 success
          criteria 1.1.1 (non-text content), 1.3.1 (info and relationships) and 1.4.3 (contrast).
          Ask us for another form.
        </li>
        <li>
          In PDF files of badges a language other than English, such as that of a name, is not
          marked. This fails WCAG 2.2 success criterion 3.1.2 (language of parts). Your ticket page
          has the same facts.
        </li>
        <li>
          The counts on a door’s page and on the attendance page change by themselves every few
          seconds and cannot be paused. This may fail WCAG 2.2 success criterion 2.2.2 (pause, stop,
          hide). Without JavaScript they stand still.
        </li>
      </ul>
      <h3>Disproportionate burden</h3>
      <p>We do not claim that putting anything right would be a disproportionate burden.</p>
      <h3>Content that is not within the scope of the accessibility regulations</h3>
      <p>
        Slides and other files that a speaker made and that are not needed for a service of ours are
        third-party content that we do not control.
      </p>
    </>
  );
}

function Enforcement(): ReactNode {
  return (
    <>
      <h2>Enforcement procedure</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public
        Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the
        ‘accessibility regulations’). If you are not happy with how we respond to your complaint,{" "}
        <a href="https://www.equalityadvisoryservice.com/">
          contact the Equality Advisory and Support Service (EASS)
        </a>
        . In Northern Ireland, contact the{" "}
        <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland</a>.
      </p>
    </>
  );
}
