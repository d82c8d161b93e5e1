// The signed-in delegate's own badge as a PDF of one A6 page.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getMyBadge } from "~/domain/desk/my-conference/my-badge.server";
import { DomainError } from "~/domain/problem";
import { bodyOf } from "~/http/entrance/exchange.server";
import { requirePerson } from "~/http/guard.server";
import { refusedPage } from "~/http/respond.server";
import { paths } from "~/paths";
import { viewerOf } from "~/ui/page/furniture";
import { refusedFilePage } from "~/ui/page/refused-file";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const asked = await getMyBadge(actor, args.request.signal);
  if (!asked.may) {
    const refused = new DomainError(asked.code, asked.sentence);
    const way = { href: paths.my(), text: "See where your registration stands" };
    return refusedPage(refused, (facts) =>
      refusedFilePage({ ...facts, viewer: viewerOf(actor), way }),
    );
  }
  return new Response(bodyOf(asked.badge), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="badge.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
