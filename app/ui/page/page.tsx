// The frame of a page: container, back link, what went wrong, what was done, and the main content.
import type { ReactNode } from "react";
import type { Problem } from "~/domain/problem";
import { BackLink } from "~/ui/govuk/back-link";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { NotificationBanner } from "~/ui/govuk/notification-banner";

/** The frame of a page; its first child is the page's h1. */
export function Page({
  back,
  problem,
  done,
  children,
}: {
  /** Where "Back" leads. */
  back?: { href: string; text?: string };
  /** What was wrong with the form on this page. */
  problem?: Problem | undefined;
  /** What has just been done, as one sentence. It gives way to what is wrong now. */
  done?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="govuk-width-container">
      {back && (
        <nav aria-label="Back">
          <BackLink href={back.href} text={back.text ?? "Back"} />
        </nav>
      )}
      <main className="govuk-main-wrapper" id="main-content">
        {problem?.kept && (
          <NotificationBanner text="You had to sign in again before this could be sent. What you typed is here as you left it: check it, then send it." />
        )}
        {problem && problem.errors.length > 0 && (
          <ErrorSummary
            titleText="There is a problem"
            attributes={{ tabindex: -1, autofocus: true }}
            errorList={problem.errors.map((error) => ({
              text: error.text,
              ...(error.field ? { href: `#${error.field}` } : {}),
            }))}
          />
        )}
        {done && !problem && (
          <NotificationBanner
            type="success"
            text={done}
            attributes={{ tabindex: -1, autofocus: true }}
          />
        )}
        {children}
      </main>
    </div>
  );
}
