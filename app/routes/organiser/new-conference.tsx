// Makes a conference by form, as a draft.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { conferenceForm } from "~/domain/announcing/conferences/form";
import {
  homeTimeZone,
  makeConference,
} from "~/domain/announcing/conferences/make-conference.server";
import { typedIn } from "~/domain/problem";
import { checkForm, readFields } from "~/http/form.server";
import { requireDeed } from "~/http/guard.server";
import { answer, problemAnswer } from "~/http/respond.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ConferenceFields } from "~/ui/announcing/conference-fields";
import { Button } from "~/ui/govuk/button";
import { Page } from "~/ui/page/page";

export const meta = () => [{ title: "Make a conference" }];

const formId = z.object({ id: z.uuid("Open this page again and start afresh.") });

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "make-conferences");
  return { id: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireDeed(args, "make-conferences");
  const typed = await readFields(args.request);
  const id = checkForm(typed, formId);
  if (!id.ok) return problemAnswer(id.problem);
  const form = checkForm(typed, conferenceForm(homeTimeZone));
  if (!form.ok) return problemAnswer(form.problem);
  return answer(
    typed,
    () => makeConference(actor, { ...form.value, ...id.value }, now()),
    (slug) => `${paths.organiserProgramme(slug)}?done=made`,
  );
}

export default function NewConference() {
  const { id } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page problem={problem} back={{ href: paths.organiser() }}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Make a conference</h1>
          <p className="govuk-body">
            It stays a draft, which only organisers see, until you release it. You can also{" "}
            <a className="govuk-link" href={paths.importConference()}>
              import a schedule
            </a>
            .
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="id" value={typedIn(problem, "id", id)} />
            <ConferenceFields problem={problem} />
            <Button text="Make the conference" />
          </form>
        </div>
      </div>
    </Page>
  );
}
