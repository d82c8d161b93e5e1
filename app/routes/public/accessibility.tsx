// The accessibility statement: what has been done, what is known not to work, and whom to tell.

import { useLoaderData } from "@remix-run/react";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { titled } from "~/http/page-title";
import { AccessibilityStatement } from "~/ui/people/accessibility-statement";

export const meta = titled("Accessibility statement");

export async function loader() {
  return { contactEmail: (await getCurrentConference())?.contactEmail ?? "" };
}

export default function Accessibility() {
  return <AccessibilityStatement {...useLoaderData<typeof loader>()} />;
}
