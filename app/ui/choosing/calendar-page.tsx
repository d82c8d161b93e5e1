// The delegate's calendar: a private address that calendars follow, and a file to download once.
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";
import { FeedAddress } from "./calendar-feed";

/** The page; `feed` is null for those who have no address yet. */
export function CalendarPage({
  feed,
  done,
  problem,
}: {
  feed: { id: string; url: string } | null;
  done?: string | undefined;
  problem: Problem | undefined;
}) {
  return (
    <Page back={{ href: paths.my(), text: "My conference" }} problem={problem} done={done}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your calendar</h1>
          <p className="govuk-body-l">
            See your sessions in the calendar on your phone or computer. It follows your choices.
          </p>
          {feed ? (
            <FeedAddress feed={feed} />
          ) : (
            <form method="post" noValidate>
              <p className="govuk-body">
                Make a private address and add it to your calendar once. You do not need to sign in
                to use it.
              </p>
              <Button text="Make a calendar address" name="intent" value="make" />
            </form>
          )}
          <h2 className="govuk-heading-m">Download once</h2>
          <p className="govuk-body">
            If you only want your sessions as they are now,{" "}
            <a className="govuk-link" href={paths.myAgenda()}>
              download your agenda
            </a>
            . It does not change when your choices do.
          </p>
        </div>
      </div>
    </Page>
  );
}
