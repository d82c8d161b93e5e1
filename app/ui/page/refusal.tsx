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

/**
 * The main part of a refusal.
 *
 * @param data the body of the refusal, with its sentence where it has one
 * @param reference shown for faults of ours, so that they can be found in the log
 * @param way where to go on; the conference where nothing is nearer
 */
export function Refusal({
  status,
  data,
  reference,
  way = { href: paths.home(), text: "Go to the conference" },
}: {
  status: number;
  data: unknown;
  reference?: string | undefined;
  way?: { href: string; text: string };
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
