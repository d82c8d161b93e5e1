// One attachment of a letter in the demonstration's mailbox, to download. In the demonstration and in tests only.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getMailboxAttachment } from "~/domain/desk/outbox/demo-mailbox.server";
import { requireDemonstration } from "~/http/guard.server";
import { found } from "~/http/respond.server";

export async function loader({ params }: LoaderFunctionArgs) {
  requireDemonstration();
  const attachment = found(await getMailboxAttachment(params.id ?? ""));
  const fileName = attachment.fileName.replace(/[^\w.-]/g, "_");
  return new Response(attachment.content, {
    headers: {
      "Content-Type": attachment.mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
