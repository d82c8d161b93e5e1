// The organiser's queue of registrations: by state, oldest first, approved in bulk.

import type { QueueQuestion } from "~/domain/desk/vetting/queue-question";
import { type RegistrationState, stateLabels } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Pagination } from "~/ui/govuk/pagination";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import {
  ApproveBar,
  type Queued,
  QueueList,
  QueueSearch,
  QueueTabs,
  queueAddress,
} from "./registration-queue";

/** One page of the queue. */
type Queue = {
  conference: { slug: string; name: string; admitted: number; capacity: number };
  state: RegistrationState;
  counts: Record<RegistrationState, number>;
  registrations: Queued[];
  page: number;
  pages: number;
};

/** The page of the queue; `asked` is what its address asked for, `done` what has just been approved. */
export function RegistrationsPage({
  queue,
  asked,
  done,
  problem,
}: {
  queue: Queue;
  asked: QueueQuestion;
  done: string | undefined;
  problem: Problem | undefined;
}) {
  const { conference, state, registrations, page, pages } = queue;
  const question = { ...asked, state };
  const { slug, admitted, capacity } = conference;
  const toVet = state === "submitted" && registrations.length > 0;
  const otherPage = (number: number) => queueAddress(slug, { ...question, page: number });
  const figure = (number: number) => number.toLocaleString("en-GB");
  return (
    <OrganiserPage conference={conference} current="registrations" problem={problem} done={done}>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">Registrations</h1>
      <p className="govuk-body">
        {figure(admitted)} of {figure(capacity)} places at the conference are taken.
      </p>
      <QueueSearch slug={slug} search={question.search} />
      <QueueTabs slug={slug} state={state} search={question.search} counts={queue.counts} />
      {registrations.length === 0 && (
        <p className="govuk-body">
          {question.search
            ? `No registration under “${stateLabels[state]}” matches the search.`
            : `There is nothing under “${stateLabels[state]}”.`}
        </p>
      )}
      <form method="post" action={paths.registrations(slug)} noValidate>
        <QueueList
          slug={slug}
          registrations={registrations}
          tickable={toVet}
          ticked={question.tick === "all"}
        />
        {toVet && (
          <ApproveBar
            tickAll={queueAddress(slug, { ...question, tick: "all" })}
            count={registrations.length}
          />
        )}
      </form>
      {pages > 1 && (
        <Pagination
          {...(page > 1 && { previous: { href: otherPage(page - 1) } })}
          {...(page < pages && { next: { href: otherPage(page + 1) } })}
          items={[{ number: page, current: true, href: otherPage(page) }]}
          landmarkLabel={`Page ${page} of ${pages}`}
        />
      )}
    </OrganiserPage>
  );
}
