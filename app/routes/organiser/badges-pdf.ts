// The organiser's print run of badges as a PDF, or with a reference the one badge of that registration.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getBadgeFile } from "~/domain/arriving/badges/page.server";
import { DomainError } from "~/domain/problem";
import { bodyOf } from "~/http/entrance/exchange.server";
import { requireDeed } from "~/http/guard.server";
import { found, refusedPage } from "~/http/respond.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { viewerOf } from "~/ui/page/furniture";
import { refusedFilePage } from "~/ui/page/refused-file";

export const handle = { looksAt: { list: "badges" } } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDeed(args, "print-badges");
  const slug = args.params.slug ?? "";
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const way = { href: paths.badges(slug), text: "Go back to the badges" };
  try {
    const { pdf, fileName } = found(await getBadgeFile(slug, asked, args.request.signal));
    return new Response(bodyOf(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusedPage(error, (facts) =>
      refusedFilePage({ ...facts, viewer: viewerOf(actor), way }),
    );
  }
}
