// What somebody sees instead of a page or a file that they cannot have: why, and a way on.
import { paths } from "~/paths";

const headings: Record<number, string> = {
  400: "The request cannot be read",
  403: "You cannot do this",
  404: "Page not found",
  405: "This cannot be done here",
  408: "The request came too slowly",
  409: "This cannot be done now",
  411: "The request cannot be read",
  413: "This is too large",
  417: "This cannot be done here",
  422: "There is a problem",
  429: "Too many tries",
  431: "The request cannot be read",
  503: "Sorry, the service is unavailable",
};

/** The heading of a refusal, which is also its title. */
export function refusalHeading(status: number): string {
  return headings[status] ?? "Sorry, there is a problem";
}

function sentenceOf(status: number, data: unknown): string {
  if (typeof data === "object" && data !== null && "sentence" in data) return String(data.sentence);
  if (status === 404) return "Check the address. If you followed a link, it may be out of date.";
  return "Something went wrong on our side. Try again in a few minutes.";
}

/** Where somebody goes on from a page that is not there, by the first words of its address. */
const ways: readonly (readonly [path: string, href: string, text: string])[] = [
  ["/library", paths.library(), "Go to the library"],
  ["/bulletins", paths.bulletins(), "Go to the bulletins"],
  ["/conferences", paths.conferences(), "See all conferences"],
  ["/my", paths.my(), "Go to My conference"],
  ["/speaker", paths.speaker(), "Go to your sessions"],
  ["/editor", paths.editor(), "Go to the write-ups to review"],
  ["/organiser", paths.organiser(), "Go to the conferences that you organise"],
  ["/sign-in", paths.signIn(), "Go to the sign-in page"],
];

/** The way on from an address: the list that it looks like a part of, or the conference. */
export function wayFrom(path: string): { href: string; text: string } {
  const near = ways.find(([start, href]) => path.startsWith(`${start}/`) && path !== href);
  const [, href = paths.home(), text = "Go to the conference"] = near ?? [];
  return { href, text };
}

/**
 * The main part of a refusal.
 *
 * @param data the body of the refusal, with its sentence where it has one
 * @param reference shown for faults of ours, so that they can be found in the log
 * @param way where to go on
 */
export function Refusal({
  status,
  data,
  reference,
  way,
}: {
  status: number;
  data: unknown;
  reference?: string | undefined;
  way: { href: string; text: string };
}) {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content">
        <h1 className="govuk-heading-l">{refusalHeading(status)}</h1>
        <p className="govuk-body">{sentenceOf(status, data)}</p>
        {status >= 500 && reference && (
          <p className="govuk-body">
            If it happens again, tell the organisers this reference: <strong>{reference}</strong>
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={way.href}>
            {way.text}
          </a>
        </p>
      </main>
    </div>
  );
}
