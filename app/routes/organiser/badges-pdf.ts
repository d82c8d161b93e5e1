// The organiser's print run of badges as a PDF, or with a reference the one badge of that registration.
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { printBadges, printOneBadge } from "~/domain/arriving/badges/badges.server";
import { readPrintRun } from "~/domain/arriving/badges/print-run";
import { DomainError } from "~/domain/problem";
import { bodyOf } from "~/http/exchange.server";
import { requireDeed } from "~/http/guard.server";
import { found, refusal } from "~/http/respond.server";
import { paths } from "~/paths";

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "print-badges");
  const { id, slug, timeZone } = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const { signal } = args.request;
  const { run, fault } = readPrintRun(asked, timeZone);
  if (fault) throw refusal(new DomainError("invalid", fault.text));
  const one = asked.reference ? await printOneBadge(id, asked.reference, signal) : undefined;
  if (one === null)
    return redirect(
      `${paths.badges(slug)}?${new URLSearchParams({ reference: asked.reference ?? "" })}`,
    );
  const badges = one ?? printBadges(id, run, signal);
  const name = one ? `badge-${slug}.pdf` : `badges-${slug}.pdf`;
  return new Response(bodyOf(badges), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
