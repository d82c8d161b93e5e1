// The queue for the keyboard: what approves stands before those it approves, and again after them.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Queued } from "./registration-queue";
import { RegistrationsPage } from "./registrations-page";

const counts = { submitted: 30, waiting: 0, approved: 0, declined: 0, withdrawn: 0, draft: 0 };

const registrations: Queued[] = Array.from({ length: 30 }, (_, index) => ({
  id: `r${index}`,
  version: 1,
  reference: `R${index}`,
  fullName: `Person ${index}`,
  email: `person.${index}@example.org`,
  jobTitle: "Analyst",
  organisation: "North Council",
  sector: "local-authority",
  since: "2 days ago",
  changes: [],
  refusedBefore: false,
}));

it("has the button that approves before the list and after it, whoever tabs through", () => {
  const markup = renderToStaticMarkup(
    <RegistrationsPage
      queue={{
        conference: { slug: "soc", name: "SOC", admitted: 1, capacity: 2 },
        state: "submitted",
        counts,
        registrations,
        ...{ from: 1, to: 30, previous: null, next: null },
      }}
      asked={{ state: "submitted", search: "" }}
      done={undefined}
      problem={undefined}
    />,
  );
  const form = markup.slice(markup.indexOf('method="post"'));
  const stops = [...form.matchAll(/<(?:a|button|input)\b[^>]*>\s*([^<]*)/g)].map(
    ([, text]) => text,
  );
  expect(stops.slice(0, 2)).toEqual(["Approve those ticked", "Tick all 30 on this page"]);
  expect(stops.at(-1)).toBe("Approve those ticked");
  expect(stops).toHaveLength(2 + 2 * registrations.length + 1);
});
