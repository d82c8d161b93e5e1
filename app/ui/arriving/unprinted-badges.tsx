// Whose badge lacks characters, before a print run: who, which, and what to do about it.
import { paths } from "~/paths";
import { WarningText } from "~/ui/govuk/warning-text";

/** Badges that are named one by one; the list would else be longer than the page. */
const mostNamed = 50;

/** The list, with a way to each registration; nothing where every badge can be printed. */
export function UnprintedBadges({
  slug,
  badges,
}: {
  slug: string;
  badges: { registrationId: string; badgeName: string; characters: string[] }[];
}) {
  if (badges.length === 0) return null;
  const left = badges.length - mostNamed;
  return (
    <section aria-labelledby="unprinted">
      <h2 className="govuk-heading-m" id="unprinted">
        Characters that cannot be printed
      </h2>
      <WarningText
        iconFallbackText="Warning"
        text={
          badges.length === 1
            ? "1 badge of this conference lacks characters."
            : `${badges.length.toLocaleString("en-GB")} badges of this conference lack characters.`
        }
      />
      <p className="govuk-body">
        Emoji are left out, and a letter that our fonts do not have is an empty box. Ask these
        people to enter another name for their badge, under My conference, Change your registration.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {badges.slice(0, mostNamed).map(({ registrationId, badgeName, characters }) => (
          <li key={registrationId}>
            <a className="govuk-link" href={paths.registration(slug, registrationId)}>
              {badgeName}
            </a>
            : {characters.join(" ")}
          </li>
        ))}
        {left > 0 && <li>and {left.toLocaleString("en-GB")} more</li>}
      </ul>
    </section>
  );
}
