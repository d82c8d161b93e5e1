// The organiser's list of slides: what is missing, what waits, what is released and to whom.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseSlides, withdrawSlides } from "~/domain/publishing/slides/release-slides.server";
import { releaseForm } from "~/domain/publishing/slides/slides";
import { getSlidesPage } from "~/domain/publishing/slides/slides.server";
import { slidesDone } from "~/domain/publishing/slides/slides-in-words";
import { doneSentence } from "~/http/done.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { SlidesPage } from "~/ui/publishing/slides/slides-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled("Slides");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "release-slides");
  const page = found(await getSlidesPage(args.params.slug ?? ""));
  return { ...page, done: doneSentence(args.request, slidesDone) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "release-slides");
  const conferenceSlug = args.params.slug ?? "";
  const form = await readForm(args.request, releaseForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { typed, value } = form;
  const { slidesId } = value;
  const back = (done: string) => `${paths.organiserSlides(conferenceSlug)}?done=${done}`;
  switch (value.intent) {
    case "release": {
      const input = { conferenceSlug, slidesId, audience: value.audience };
      return answer(
        typed,
        () => releaseSlides(actor, input, now()),
        () => back("released"),
      );
    }
    case "withdraw":
      return answer(
        typed,
        () => withdrawSlides(actor, { conferenceSlug, slidesId }, now()),
        () => back("withdrawn"),
      );
  }
}

export default function OrganiserSlides() {
  const problem = useActionData<typeof action>();
  return <SlidesPage {...useLoaderData<typeof loader>()} problem={problem} />;
}
