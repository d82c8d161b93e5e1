// The letters that are about nobody but their reader (signing in, roles), for administrators alone: what became of each, and trying again.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outboxQuestion, tryAgainForm, tryAgainInput } from "~/domain/desk/outbox/outbox";
import { getOutboxOf } from "~/domain/desk/outbox/outbox.server";
import { tryLettersAgain } from "~/domain/desk/outbox/try-letters-again.server";
import { readForm } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, problemAnswer } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { LettersPage } from "~/ui/desk/outbox/letters-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled("Letters to people");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "read-personal-letters");
  const asked = new URL(args.request.url).searchParams;
  const question = outboxQuestion.parse(Object.fromEntries(asked));
  const outbox = await getOutboxOf("personal", question);
  return { outbox, question, done: asked.get("done") === "again" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "read-personal-letters");
  const form = await readForm(args.request, tryAgainForm);
  if (!form.ok) return problemAnswer(form.problem);
  const input = { audience: "personal", ...tryAgainInput(form.value) } as const;
  return answer(
    form.typed,
    () => tryLettersAgain(actor, input, now()),
    () => `${paths.personalLetters()}?done=again`,
  );
}

export default function Letters() {
  const data = useLoaderData<typeof loader>();
  return <LettersPage {...data} problem={useActionData<typeof action>()} />;
}
