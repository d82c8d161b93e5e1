// The signed-in delegate's own badge as a PDF of one A6 page.
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { printMyBadge } from "~/domain/badges/badges.server";
import { getMyRegistration } from "~/domain/registration/my-registration.server";
import { requirePerson } from "~/http/guard.server";

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  const mine = await getMyRegistration(personId);
  const badge = mine && (await printMyBadge(personId, mine.id, args.request.signal));
  if (!badge) {
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    const sentence = "You can print your badge once your registration is approved.\n";
    return new Response(sentence, { status: 403, headers });
  }
  return new Response(createReadableStreamFromReadable(badge), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="badge.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
