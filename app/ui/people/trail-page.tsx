// What happened in the whole installation, the latest first, by kind.
import { type TrailKind, trailKindKeys, trailKinds } from "~/domain/ground/audit/trail";
import { paths } from "~/paths";
import { AuditTrail, type TrailLine } from "~/ui/page/audit-trail";
import { Page } from "~/ui/page/page";

/** The page; `next` is the line after which older ones follow, null at the end. */
export function TrailPage({
  lines,
  next,
  kind,
}: {
  lines: TrailLine[];
  next: number | null;
  kind: TrailKind;
}) {
  return (
    <Page back={{ href: paths.staff(), text: "People and roles" }}>
      <h1 className="govuk-heading-l">What happened</h1>
      <nav aria-label="Kinds">
        <ul className="govuk-list">
          {trailKindKeys.map((key) => (
            <li key={key}>
              <a
                className="govuk-link"
                href={paths.trail(key)}
                aria-current={key === kind ? "page" : undefined}
              >
                {trailKinds[key].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length > 0 ? (
        <AuditTrail lines={lines} title={trailKinds[kind].name} />
      ) : (
        <p className="govuk-body">Nothing of this kind has happened.</p>
      )}
      {next !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.trail(kind, next)}>
            Older lines
          </a>
        </p>
      )}
    </Page>
  );
}
