// A refused file as a page. Remix frames only the refusals of routes that are pages; a route that answers with a file
// frames its own.
import { renderToStaticMarkup } from "react-dom/server";
import { PageFooter, PageHeader, type Viewer } from "./page-furniture";
import { Refusal, refusalHeading } from "./refusal";
import styles from "./styles.scss?url";

/**
 * The page for a refusal.
 *
 * @param refused the refusal, with its sentence as JSON
 * @param way where its reader goes on
 */
export async function refusedFilePage(
  refused: Response,
  { viewer, way }: { viewer: Viewer; way: { href: string; text: string } },
): Promise<Response> {
  const { status } = refused;
  const data: unknown = await refused.json();
  const markup = renderToStaticMarkup(
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{refusalHeading(status)}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="govuk-template__body">
        <PageHeader viewer={viewer} demo={false} />
        <Refusal status={status} data={data} way={way} />
        <PageFooter demo={false} />
      </body>
    </html>,
  );
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(`<!DOCTYPE html>${markup}`, { status, headers });
}
