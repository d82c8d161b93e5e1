// What stands around every page: the skip link, the header with its navigation, the footer.
import type { Actor } from "~/domain/ground/audit/actor";
import { may } from "~/domain/people/access/access";
import { paths } from "~/paths";
import { SkipLink } from "~/ui/govuk/skip-link";

/** What a page calls the service that could not ask. */
const unnamed = "Conference";

/** Who looks at the page, as far as its navigation needs to know. */
export type Viewer = {
  name: string;
  speaker: boolean;
  steward: boolean;
  editor: boolean;
  organiser: boolean;
};

/** Somebody who is signed in, as a viewer; `speaker` where they are known to speak at a conference. */
export function viewerOf(actor: Actor, speaker = false): Viewer {
  return {
    name: actor.name,
    speaker,
    steward: may(actor, "check-in"),
    editor: may(actor, "review-write-ups"),
    organiser: may(actor, "organise"),
  };
}

/** The ways of the header, for those who may go them. */
function waysOf(viewer: Viewer | null): { text: string; href: string }[] {
  return [
    { text: "Library", href: paths.library() },
    ...(viewer?.organiser ? [{ text: "Organise", href: paths.organiser() }] : []),
    ...(viewer?.steward ? [{ text: "Door", href: paths.door("current") }] : []),
    ...(viewer?.editor ? [{ text: "Edit", href: paths.editor() }] : []),
    ...(viewer?.speaker ? [{ text: "Your talks", href: paths.speaker() }] : []),
    { text: "My conference", href: paths.my() },
  ];
}

/** Whether a way leads to this page, or to the section that it is in (ARIA 1.2, aria-current). */
function currentAt(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  const [, section] = href.split("/");
  return path.startsWith(`/${section}/`) ? "true" : undefined;
}

/** The header. On pages kept for everybody `viewer` is null. `path` is the page's own. */
export function PageHeader({
  viewer,
  demo,
  service = unnamed,
  path = "",
}: {
  viewer: Viewer | null;
  demo: boolean;
  service?: string | undefined;
  path?: string;
}) {
  return (
    <>
      <SkipLink href="#main-content" text="Skip to main content" />
      <header className="conf-header">
        <div className="govuk-width-container conf-header__inner">
          <a className="conf-header__name" href={paths.home()}>
            {service}
          </a>
          <nav aria-label="Main">
            <ul className="conf-header__list">
              {waysOf(viewer).map(({ text, href }) => (
                <li key={href}>
                  <a className="conf-header__link" href={href} aria-current={currentAt(path, href)}>
                    {text}
                  </a>
                </li>
              ))}
              <li>
                {viewer ? (
                  <form method="post" action={paths.signOut()}>
                    <button type="submit" className="conf-header__link">
                      Sign out
                    </button>
                  </form>
                ) : (
                  <a
                    className="conf-header__link"
                    href={paths.signIn()}
                    aria-current={currentAt(path, paths.signIn())}
                  >
                    Sign in
                  </a>
                )}
              </li>
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

/** The footer. `contactEmail` is whom to ask for help, where an address is given; `address` is the page's own, for paper. */
export function PageFooter({
  viewer,
  demo,
  contactEmail = "",
  address = "",
}: {
  viewer: Viewer | null;
  demo: boolean;
  contactEmail?: string | undefined;
  address?: string;
}) {
  const links = [
    ...(contactEmail
      ? [{ text: "Help: write to the organisers", href: `mailto:${contactEmail}` }]
      : []),
    { text: "All conferences", href: paths.conferences() },
    { text: "Bulletins", href: paths.bulletins() },
    { text: "Privacy", href: paths.privacy() },
    { text: "Accessibility", href: paths.accessibility() },
    ...(viewer ? [{ text: "Where you are signed in", href: paths.mySignIns() }] : []),
    ...(demo ? [{ text: "Demo mailbox", href: paths.demoMailbox() }] : []),
  ];
  return (
    <footer className="govuk-footer conf-footer">
      <div className="govuk-width-container">
        {address && <p className="conf-print-address">This page: {address}</p>}
        <ul className="govuk-footer__inline-list">
          {links.map(({ text, href }) => (
            <li key={href} className="govuk-footer__inline-list-item">
              <a className="govuk-footer__link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
