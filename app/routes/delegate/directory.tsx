// Who is coming: the list of delegates who agreed to be named, for those who come.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  directoryDone,
  directoryForm,
  directoryQuestion,
} from "~/domain/joining/directory/directory";
import { getDirectory } from "~/domain/joining/directory/directory.server";
import { showOneself } from "~/domain/joining/directory/show-oneself.server";
import { DomainError } from "~/domain/problem";
import { doneSentence } from "~/http/done.server";
import { readForm } from "~/http/form.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { answer, found, problemAnswer, refusal } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { DirectoryPage } from "~/ui/joining/directory-page";

export const handle = { looksAt: { list: "delegates" } } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ directory }) => ({
  title: ["Who is coming", directory.conference.name],
}));

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const search = new URL(args.request.url).searchParams;
  const asked = directoryQuestion.parse(Object.fromEntries(search));
  const directory = found(await getDirectory(actor, args.params.slug ?? "", asked, now()));
  if (!directory.may) throw refusal(new DomainError(directory.code, directory.sentence));
  return { directory, asked, done: doneSentence(args.request, directoryDone) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePerson(args);
  const slug = args.params.slug ?? "";
  const form = await readForm(args.request, directoryForm);
  if (!form.ok) return problemAnswer(form.problem);
  const { intent } = form.value;
  return answer(
    form.typed,
    () => showOneself(actor, { slug, show: intent === "show" }, now()),
    () => `${paths.delegates(slug)}?done=${intent}`,
  );
}

export default function Directory() {
  const { directory, asked, done } = useLoaderData<typeof loader>();
  return <DirectoryPage directory={directory} asked={asked} done={done} />;
}
