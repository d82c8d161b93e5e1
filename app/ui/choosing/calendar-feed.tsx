// The address of a delegate's calendar feed: to open, to copy, and to end.
import { webcalAddress } from "~/domain/choosing/agenda/calendar-feed";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Input } from "~/ui/govuk/input";

/** The feed with everything that can be done about it. */
export function FeedAddress({ feed }: { feed: { id: string; url: string } }) {
  return (
    <>
      <Button text="Add to your calendar" href={webcalAddress(feed.url)} />
      <p className="govuk-body">If the button does nothing, copy the address:</p>
      <Input
        id="address"
        name="address"
        value={feed.url}
        label={{ text: "Your calendar address" }}
        hint={{ text: "Keep it to yourself. Anyone who has it can see your sessions." }}
        spellcheck={false}
        attributes={{ readOnly: true }}
      />
      <h2 className="govuk-heading-s">Where to paste it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Google Calendar: select “Other calendars”, “From URL”</li>
        <li>Outlook: select “Add calendar”, “Subscribe from web”</li>
        <li>
          iPhone: in Calendar, select “Calendars”, “Add Calendar”, “Add Subscription Calendar”
        </li>
      </ul>
      <Details summaryText="If somebody else has your address">
        <form method="post" noValidate>
          <p className="govuk-body">
            Get a new address and add it to your calendar again, or stop using one. The old address
            stops working at once.
          </p>
          <input type="hidden" name="feedId" value={feed.id} />
          <div className="govuk-button-group">
            <Button
              text="Get a new address"
              name="intent"
              value="renew"
              classes="govuk-button--secondary"
            />
            <Button
              text="Stop the address"
              name="intent"
              value="revoke"
              classes="govuk-button--warning"
            />
          </div>
        </form>
      </Details>
    </>
  );
}
