// The outbox of a conference: how many letters are in each state, failures first with the reason, and trying again.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { outboxQuestion, tryAgainForm, tryAgainInput } from "~/domain/desk/outbox/outbox";
import { getOutbox } from "~/domain/desk/outbox/outbox.server";
import { tryLettersAgain } from "~/domain/desk/outbox/try-letters-again.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { LettersPage } from "~/ui/desk/outbox/letters-page";

export const handle = {
  changesPages: true,
  looksAt: { list: "letters" },
} satisfies RouteHandle;

export const meta = titled<typeof loader>(({ outbox: { of } }) => ({
  title: ["Letters", "name" in of ? of.name : ""],
}));

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "read-letters");
  const asked = new URL(args.request.url).searchParams;
  const question = outboxQuestion.parse(Object.fromEntries(asked));
  const outbox = found(await getOutbox(args.params.slug ?? "", question));
  return { outbox, question, done: asked.get("done") === "again" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "read-letters");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const form = await readForm(args.request, tryAgainForm);
  if (!form.ok) return problemAnswer(form.problem);
  const input = { conferenceId: conference.id, ...tryAgainInput(form.value) };
  return answer(
    form.typed,
    () => tryLettersAgain(actor, input, now()),
    () => `${paths.organiserLetters(conference.slug)}?done=again`,
  );
}

export default function Letters() {
  const data = useLoaderData<typeof loader>();
  return <LettersPage {...data} problem={useActionData<typeof action>()} />;
}
