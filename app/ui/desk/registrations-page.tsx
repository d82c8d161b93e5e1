// The organiser's queue of registrations: by state, oldest first, approved in bulk.

import type { QueueQuestion } from "~/domain/desk/vetting/queue-question";
import { type RegistrationState, stateLabels } from "~/domain/joining/registration/registration";
import type { Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { Pagination } from "~/ui/govuk/pagination";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import {
  ApproveBar,
  ApproveFoot,
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
  from: number;
  to: number;
  previous: string | null;
  next: string | null;
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
  const { conference, state, registrations, previous, next } = queue;
  const question = { ...asked, state };
  const here = { state, search: asked.search };
  const { slug, admitted, capacity } = conference;
  const toVet = state === "submitted" && registrations.length > 0;
  const figure = (number: number) => number.toLocaleString("en-GB");
  return (
    <OrganiserPage conference={conference} current="registrations" problem={problem} done={done}>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">Registrations</h1>
      <p className="govuk-body">
        {figure(admitted)} of {figure(capacity)} places at the conference are taken.{" "}
        <a className="govuk-link" href={paths.delegates(slug)}>
          See the list that delegates see
        </a>
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
        {toVet && (
          <ApproveBar
            tickAll={queueAddress(slug, { ...question, tick: "all" })}
            count={registrations.length}
          />
        )}
        <QueueList
          slug={slug}
          registrations={registrations}
          tickable={toVet}
          ticked={question.tick === "all"}
        />
        {toVet && <ApproveFoot />}
      </form>
      {(previous || next) && (
        <>
          <p className="govuk-body">
            {figure(queue.from)} to {figure(queue.to)} of {figure(queue.counts[state])}
          </p>
          <Pagination
            {...(previous && {
              previous: { href: queueAddress(slug, { ...here, before: previous }) },
            })}
            {...(next && { next: { href: queueAddress(slug, { ...here, after: next }) } })}
            landmarkLabel="Pages of registrations"
          />
        </>
      )}
    </OrganiserPage>
  );
}
