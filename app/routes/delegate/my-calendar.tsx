// The delegate's calendar: a file to download once, and a private address that calendars follow.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { feedForm } from "~/domain/choosing/agenda/calendar-feed";
import {
  getMyFeed,
  makeFeed,
  renewFeed,
  revokeFeed,
} from "~/domain/choosing/agenda/calendar-feed.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { FeedAddress } from "~/ui/choosing/calendar-feed";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Your calendar" }];

const dones: Record<string, string> = {
  make: "Your calendar address is ready.",
  renew: "You have a new calendar address. The old one has stopped working.",
  revoke: "Your calendar address has stopped working.",
};

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const done = dones[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null;
  return { feed: await getMyFeed(personId), done };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const form = await readForm(args.request, feedForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { intent, feedId } = form.value;
  const verbs = {
    make: () => makeFeed(actor, now()),
    renew: () => renewFeed(actor, { feedId }, now()),
    revoke: () => revokeFeed(actor, { feedId }, now()),
  };
  return answer(form.typed, verbs[intent], () => `${paths.myCalendar()}?done=${intent}`);
}

export default function MyCalendar() {
  const { feed, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      back={{ href: paths.my(), text: "My conference" }}
      problem={problem}
      done={done ?? undefined}
    >
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
