// What happened in the whole installation, for administrators: sign-ins, refusals, looks at lists, changes.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTrail } from "~/domain/ground/audit/audit.server";
import { trailQuestion } from "~/domain/ground/audit/trail";
import { requireDeed } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import type { RouteHandle } from "~/http/route-handle";
import { TrailPage } from "~/ui/people/trail-page";

export const handle = { looksAt: { list: "trail" } } satisfies RouteHandle;

export const meta = titled("What happened");

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "read-trail");
  const asked = new URL(args.request.url).searchParams;
  const question = trailQuestion.parse(Object.fromEntries(asked));
  return { ...(await listTrail(question)), kind: question.kind };
}

export default function Trail() {
  const { lines, next, kind } = useLoaderData<typeof loader>();
  return <TrailPage lines={lines} next={next} kind={kind} />;
}
