// A conference's details: whether it is released, and the form that changes them.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceDetails } from "~/domain/announcing/conferences/details.server";
import { detailsForm } from "~/domain/announcing/conferences/form";
import { makeCurrent } from "~/domain/announcing/releases/make-current.server";
import { releaseConference } from "~/domain/announcing/releases/release-conference.server";
import { changeConference } from "~/domain/desk/changing/change-conference.server";
import { detailsDone } from "~/domain/desk/changing/changed-in-words";
import { getDetailsPage } from "~/domain/desk/changing/details-page.server";
import { withdrawRelease } from "~/domain/desk/changing/withdraw-release.server";
import { doneSentence } from "~/http/done.server";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { DetailsPage } from "~/ui/announcing/details-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled("Conference details");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-conferences");
  const page = found(await getDetailsPage(args.params.slug ?? ""));
  return { ...page, done: doneSentence(args.request, detailsDone) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "change-conferences");
  const slug = args.params.slug ?? "";
  const typed = await readFields(args.request);
  const page = (done: string) => (to: string | undefined) =>
    `${paths.conferenceDetails(to ?? slug)}?done=${done}`;
  const to = async (verb: Promise<void>) => void (await verb);
  switch (typed.intent) {
    case "release":
      return answer(typed, () => to(releaseConference(actor, slug, now())), page("release"));
    case "withdraw":
      return answer(typed, () => to(withdrawRelease(actor, slug, now())), page("withdraw"));
    case "current":
      return answer(typed, () => to(makeCurrent(actor, slug, now())), page("current"));
    default: {
      const { timeZone } = found(await getConferenceDetails(slug));
      const form = checkForm(typed, detailsForm(timeZone));
      if (!form.ok) return problemAnswer(form.problem);
      return answer(typed, () => changeConference(actor, slug, form.value, now()), page("changed"));
    }
  }
}

export default function ConferenceDetails() {
  return (
    <DetailsPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
