// The organiser's queue of registrations: by state, oldest first, approved in bulk.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseAllPlaces } from "~/domain/choosing/choices/release-place.server";
import { queueQuestion } from "~/domain/desk/vetting/queue-question";
import { listRegistrations } from "~/domain/desk/vetting/registrations.server";
import { approveRegistrations } from "~/domain/desk/vetting/vet-registration.server";
import { vettedCounts, vettedInWords } from "~/domain/desk/vetting/vetted-in-words";
import { approveForm } from "~/domain/desk/vetting/vetting-form";
import { dateTime, shortDate } from "~/domain/ground/time/dates";
import { stateLabels } from "~/domain/joining/registration/registration";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, found, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import {
  ApproveBar,
  QueueList,
  QueueSearch,
  QueueTabs,
  queueAddress,
} from "~/ui/desk/registration-queue";
import { Pagination } from "~/ui/govuk/pagination";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Registrations" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "vet-registrations");
  const asked = new URL(args.request.url).searchParams;
  const question = queueQuestion.parse(Object.fromEntries(asked));
  const queue = found(await listRegistrations(args.params.slug ?? "", question));
  const { timeZone, ...conference } = queue.conference;
  const registrations = queue.registrations.map(
    ({ submittedAt, createdAt, offeredUntil, ...registration }) => ({
      ...registration,
      since: offeredUntil
        ? `Offered a place until ${dateTime(offeredUntil, timeZone)}`
        : `Sent on ${shortDate(submittedAt ?? createdAt, timeZone)}`,
    }),
  );
  const done = asked.has("approved")
    ? vettedInWords(vettedCounts.parse(Object.fromEntries(asked)))
    : undefined;
  return { ...queue, conference, question, registrations, done };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "vet-registrations");
  const slug = args.params.slug ?? "";
  const form = await readForm(args.request, approveForm);
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    form.typed,
    () => approveRegistrations(actor, { slug, ...form.value }, now(), releaseAllPlaces),
    ({ approved, waiting, changed }) =>
      `${paths.registrations(slug)}?approved=${approved}&waiting=${waiting}&changed=${changed}`,
  );
}

export default function Registrations() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { conference, state, registrations, page, pages } = data;
  const question = { ...data.question, state };
  const { slug, admitted, capacity } = conference;
  const toVet = state === "submitted" && registrations.length > 0;
  const otherPage = (number: number) => queueAddress(slug, { ...question, page: number });
  const figure = (number: number) => number.toLocaleString("en-GB");
  return (
    <OrganiserPage
      conference={conference}
      current="registrations"
      problem={problem}
      done={data.done}
    >
      <h1 className="govuk-heading-l govuk-!-margin-bottom-2">Registrations</h1>
      <p className="govuk-body">
        {figure(admitted)} of {figure(capacity)} places at the conference are taken.
      </p>
      <QueueSearch slug={slug} search={question.search} />
      <QueueTabs slug={slug} state={state} search={question.search} counts={data.counts} />
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
