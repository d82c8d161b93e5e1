// What stands around every page: the skip link, the header with its navigation, the footer.
import type { Actor } from "~/domain/ground/audit/actor";
import { may } from "~/domain/people/access/access";
import { paths } from "~/paths";
import { SkipLink } from "~/ui/govuk/skip-link";

/** What the service calls itself above every page. */
const serviceName = "SOC National Conference";

/** Who looks at the page, as far as its navigation needs to know. */
export type Viewer = { name: string; steward: boolean; editor: boolean; organiser: boolean };

/** Somebody who is signed in, as a viewer. */
export function viewerOf(actor: Actor): Viewer {
  return {
    name: actor.name,
    steward: may(actor, "check-in"),
    editor: may(actor, "review-write-ups"),
    organiser: may(actor, "organise"),
  };
}

/** The header. On pages kept for everybody `viewer` is null. */
export function PageHeader({ viewer, demo }: { viewer: Viewer | null; demo: boolean }) {
  return (
    <>
      <SkipLink href="#main-content" text="Skip to main content" />
      <header className="conf-header">
        <div className="govuk-width-container conf-header__inner">
          <a className="conf-header__name" href={paths.home()}>
            {serviceName}
          </a>
          <nav aria-label="Main">
            <ul className="conf-header__list">
              <li>
                <a className="conf-header__link" href={paths.library()}>
                  Library
                </a>
              </li>
              {viewer?.organiser && (
                <li>
                  <a className="conf-header__link" href={paths.organiser()}>
                    Organise
                  </a>
                </li>
              )}
              {viewer?.steward && (
                <li>
                  <a className="conf-header__link" href={paths.door("current")}>
                    Door
                  </a>
                </li>
              )}
              {viewer?.editor && (
                <li>
                  <a className="conf-header__link" href={paths.editor()}>
                    Edit
                  </a>
                </li>
              )}
              <li>
                <a className="conf-header__link" href={paths.my()}>
                  My conference
                </a>
              </li>
              {viewer ? (
                <li>
                  <form method="post" action={paths.signOut()}>
                    <button type="submit" className="conf-header__link">
                      Sign out
                    </button>
                  </form>
                </li>
              ) : (
                <li>
                  <a className="conf-header__link" href={paths.signIn()}>
                    Sign in
                  </a>
                </li>
              )}
            </ul>
          </nav>
        </div>
      </header>
      {demo && (
        <aside className="conf-demo-banner" aria-label="Demonstration">
          <div className="govuk-width-container">
            Demonstration: every delegate here is invented.{" "}
            <a className="govuk-link" href={paths.demoMailbox()}>
              Read the letters
            </a>
          </div>
        </aside>
      )}
    </>
  );
}

/** The footer. */
export function PageFooter({ demo }: { demo: boolean }) {
  return (
    <footer className="govuk-footer conf-footer">
      <div className="govuk-width-container">
        <ul className="govuk-footer__inline-list">
          <li className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={paths.conferences()}>
              All conferences
            </a>
          </li>
          <li className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={paths.bulletins()}>
              Bulletins
            </a>
          </li>
          <li className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={paths.privacy()}>
              Privacy
            </a>
          </li>
          <li className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={paths.accessibility()}>
              Accessibility
            </a>
          </li>
          {demo && (
            <li className="govuk-footer__inline-list-item">
              <a className="govuk-footer__link" href={paths.demoMailbox()}>
                Demo mailbox
              </a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
