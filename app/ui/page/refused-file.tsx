// A refusal as a whole page. Remix frames only the refusals of routes that are pages; a route that answers with a file frames
// its own, and so does the entrance, which answers before any route.
import { renderToStaticMarkup } from "react-dom/server";
import styles from "~/ui/styles.scss?url";
import { PageFooter, PageHeader, type Viewer } from "./furniture";
import { Refusal, refusalHeading, wayFrom } from "./refusal";

/**
 * The markup of the page for a refusal.
 *
 * @param data the body of the refusal, with its sentence
 * @param reference shown for faults of ours
 * @param viewer null where nobody has asked who it is
 * @param way where its reader goes on; the conference where nothing is nearer
 */
export function refusedFilePage({
  status,
  data,
  reference,
  viewer = null,
  way = wayFrom("/"),
}: {
  status: number;
  data: unknown;
  reference?: string | undefined;
  viewer?: Viewer | null;
  way?: { href: string; text: string };
}): string {
  const markup = renderToStaticMarkup(
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{refusalHeading(status)}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="govuk-template__body">
        <PageHeader viewer={viewer} demo={false} />
        <Refusal status={status} data={data} reference={reference} way={way} />
        <PageFooter viewer={viewer} demo={false} />
      </body>
    </html>,
  );
  return `<!DOCTYPE html>${markup}`;
}
