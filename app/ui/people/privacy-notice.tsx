// The privacy notice: what is asked, why, who sees it, how long it is kept, and what somebody can do about it.
import {
  askedHours,
  idleHours,
  rememberedDays,
  rememberedHours,
} from "~/domain/people/sign-in/sign-in";
import { hoursInWords } from "~/domain/people/sign-in/sign-in-in-words";
import { Table } from "~/ui/govuk/table";
import { ContactLine } from "~/ui/page/contact-line";
import { Page } from "~/ui/page/page";

/** The notice; `contactEmail` is "" where the organisers have given no address, `kept` says what is deleted when */
export function PrivacyNotice({
  contactEmail,
  kept,
}: {
  contactEmail: string;
  kept: { what: string; until: string }[];
}) {
  return (
    <Page>
      <div className="conf-prose">
        <h1 className="govuk-heading-l">Privacy notice</h1>
        <p className="govuk-body-l">
          This notice says what we ask of you, why, who sees it, and how long we keep it. The
          organisers of the conference decide how your data is used.
        </p>
        <h2>What we ask, and why</h2>
        <p>When you register we ask for:</p>
        <ul>
          <li>
            your name, work email address, job title, organisation, sector and region, to decide
            whether to approve your registration, and to make your badge
          </li>
          <li>a phone number, if you give one, to reach you about the conference</li>
          <li>
            access and dietary needs, if you tell us, so that you can take part. These can say
            something about your health, so we ask only for what we need to act on
          </li>
          <li>which sessions you choose, to hold your place in them</li>
        </ul>
        <p>
          At the conference we record when your ticket is scanned, to know who is in the building
          and who was in a session. If you download slides, we record which and when.
        </p>
        <p>We do not ask for a password. We send you a link and a code each time you sign in.</p>
        <h2>Who sees it</h2>
        <ul>
          <li>Organisers see registrations, to approve them and to plan the day.</li>
          <li>
            Stewards at a door see one person at a time: the name, and whether to let them in.
          </li>
          <li>
            Other delegates see your badge. Those who are approved see your name, organisation,
            sector and region on the list of who is coming, until the conference ends, if you agreed
            to it. You can take yourself off that list at any time.
          </li>
          <li>
            Speakers’ names, jobs and biographies are on the public programme. Write-ups are public
            once they are published, with the author’s name as the author gave it.
          </li>
        </ul>
        <p>We do not sell your data, and these pages carry no advertising.</p>
        <h2>How long we keep it</h2>
        <p>The system deletes by itself what is no longer needed:</p>
        <Table
          caption="What is deleted, and when"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[{ text: "What" }, { text: "Kept for" }]}
          rows={kept.map(({ what, until }) => [{ text: what }, { text: until }])}
        />
        <p>
          If you registered or worked for several conferences, each has its own time. It starts anew
          if the days of a conference are changed after it. Your name and email address go with the
          last of them. What you published, such as a write-up or slides of your session, stays with
          the conference until you ask us to take it down. Copies of the system that are kept for
          safety may hold what was deleted for a time.
        </p>
        <h2>Letters</h2>
        <p>
          We email you about your registration and your sessions. A calendar entry may be attached.
        </p>
        <h2>Cookies</h2>
        <p>
          We use three cookies, and only when you register or sign in. While you register, one finds
          your answers between the pages of the form: we keep them encrypted, for this browser
          alone. One remembers, for {hoursInWords(askedHours)}, which browser asked for the sign-in
          code, or sent a form after it was signed out. The third keeps you signed in, until you
          have not been here for {hoursInWords(idleHours(0))}, or for {hoursInWords(idleHours(1))}{" "}
          if you work for the conference. What you send in the {hoursInWords(24 * rememberedDays)}{" "}
          after that is not lost: it waits until you sign in again. Your browser deletes this cookie
          when you sign out, or {hoursInWords(rememberedHours(0))} after you signed in, or{" "}
          {hoursInWords(rememberedHours(1))} if you work for the conference. They are needed for
          what you ask us to do, so we do not ask for your consent. We count nobody and follow
          nobody.
        </p>
        <h2>What the system writes down</h2>
        <p>
          For security we keep a record of changes to registrations, places, tickets, slides and
          write-ups, of signing in, of who looked at lists of people, and of pages that somebody was
          refused: who it was, when, and from which network address. Nobody can change or delete
          this record. The log of page requests holds no names and no network addresses. It has a
          number for each person who is signed in.
        </p>
        <h2>Your rights</h2>
        <p>
          You can ask to see the data that we hold about you, to have it corrected or erased, and to
          have its use restricted. You can object to its use. You can correct your own registration
          when you are signed in.
        </p>
        <ContactLine email={contactEmail} />
        <p>
          If you are not content with the answer, you can complain to the{" "}
          <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
        </p>
      </div>
    </Page>
  );
}
