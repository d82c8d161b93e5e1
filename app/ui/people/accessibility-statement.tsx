// The accessibility statement: what has been done, what is known not to work, and whom to tell.
import { ContactLine } from "~/ui/page/contact-line";
import { Page } from "~/ui/page/page";

/** The statement; `contactEmail` is "" where the organisers have given no address. */
export function AccessibilityStatement({ contactEmail }: { contactEmail: string }) {
  return (
    <Page>
      <div className="conf-prose">
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body-l">
          We want everybody to be able to use these pages. You should be able to:
        </p>
        <ul>
          <li>read them on a small screen, and at 400% zoom without scrolling sideways</li>
          <li>use them with only a keyboard</li>
          <li>use them with a screen reader</li>
          <li>use them without JavaScript</li>
          <li>print the programme</li>
        </ul>
        <h2>How we build and check them</h2>
        <p>
          The pages use the components of the GOV.UK Design System. Our aim is the Web Content
          Accessibility Guidelines (WCAG) 2.2 at level AA. An automated check runs on the main pages
          each time that the software changes. Nobody from outside has audited the pages yet, and we
          do not claim that they meet every point.
        </p>
        <h2>What we know does not work well</h2>
        <ul>
          <li>
            Badges are PDF files made for print, and are not tagged for screen readers. Your ticket
            page has the same facts.
          </li>
          <li>
            Slides come from their speakers in the form that the speakers chose. Some may be hard to
            read with a screen reader. Ask us for another form.
          </li>
          <li>
            Scanning tickets by camera is for people who can see the screen. Stewards can type a
            code or use a hand scanner instead.
          </li>
        </ul>
        <h2>At the venue</h2>
        <p>
          Each conference’s page says which rooms are step-free and which have a hearing loop, where
          we know it. Tell us on the registration form what you need in order to take part.
        </p>
        <h2>Tell us what does not work</h2>
        <ContactLine email={contactEmail} />
        <p>
          Say which page it was and what you were trying to do. If you are not content with our
          answer, contact the{" "}
          <a href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>
          .
        </p>
      </div>
    </Page>
  );
}
