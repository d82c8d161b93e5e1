// The demonstration's mailbox: every letter, newest first, to be read as if it had arrived. In the demonstration and in tests only.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMailbox } from "~/domain/desk/outbox/demo-mailbox.server";
import { mailboxQuestion } from "~/domain/desk/outbox/outbox";
import { requireDemonstration } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { MailboxPage } from "~/ui/desk/outbox/mailbox-page";

export const meta = titled("Demo mailbox");

export async function loader({ request }: LoaderFunctionArgs) {
  requireDemonstration();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return getMailbox(mailboxQuestion.parse(asked));
}

export default function DemoMailbox() {
  return <MailboxPage mailbox={useLoaderData<typeof loader>()} />;
}
