// A session of the programme: adding, changing, deleting.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sessionForm } from "~/domain/announcing/programme/parts/forms";
import { deleteSession } from "~/domain/desk/changing/delete-session.server";
import { saveSession } from "~/domain/desk/changing/save-parts.server";
import { getSessionPage } from "~/domain/desk/changing/session-page.server";
import { titled } from "~/http/page-title";
import { partAction, showPart } from "~/http/part-door.server";
import type { RouteHandle } from "~/http/route-handle";
import { SessionPage } from "~/ui/announcing/board/session-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ part }) =>
  part ? `Change ${part.title}` : "Add a session",
);

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const asked = { slotId: query.get("slot") ?? "", roomId: query.get("room") ?? "" };
  return { ...(await showPart(args, getSessionPage)), asked };
}

export const action = partAction({
  part: "session",
  form: sessionForm,
  save: saveSession,
  remove: deleteSession,
});

export default function Session() {
  return (
    <SessionPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
