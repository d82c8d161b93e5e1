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
import { feedDone } from "~/domain/choosing/agenda/calendar-feed-in-words";
import { doneSentence } from "~/http/done.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { CalendarPage } from "~/ui/choosing/calendar-page";

export const meta = titled("Your calendar");

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  return { feed: await getMyFeed(personId), done: doneSentence(args.request, feedDone) };
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
  const problem = useActionData<typeof action>();
  return <CalendarPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
