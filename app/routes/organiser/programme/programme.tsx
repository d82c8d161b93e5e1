// The organiser's programme: every slot with its sessions, what is missing, and the ways to add and change.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getProgrammeBoard } from "~/domain/announcing/programme/board.server";
import { savedDone } from "~/domain/announcing/programme/parts/saved-in-words";
import { importedInWords } from "~/domain/desk/changing/imported-in-words";
import { doneSentence } from "~/http/done.server";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { BoardPage } from "~/ui/announcing/board/board-page";

export const meta = titled("Edit the programme");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const board = found(await getProgrammeBoard(args.params.slug ?? ""));
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  return { ...board, done: importedInWords(asked) ?? doneSentence(args.request, savedDone) };
}

export default function OrganiserProgramme() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
