// The demonstration's mailbox for programs: every letter, newest first. In the demonstration and in tests only.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { listMailbox } from "~/domain/desk/outbox/demo-mailbox.server";
import { mailboxQuestion } from "~/domain/desk/outbox/outbox";
import { requireDemonstration } from "~/http/guard.server";

export async function loader({ request }: LoaderFunctionArgs) {
  requireDemonstration();
  const { to } = mailboxQuestion.parse(Object.fromEntries(new URL(request.url).searchParams));
  const letters = await listMailbox({ to });
  return json(
    letters.map(({ id, attachments, ...letter }) => ({
      ...letter,
      attachments: attachments.map(({ fileName, mediaType, content }) => ({
        fileName,
        mediaType,
        content,
      })),
    })),
    { headers: { "Cache-Control": "no-store" } },
  );
}
