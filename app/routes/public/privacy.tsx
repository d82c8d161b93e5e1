// The privacy notice: what is asked, why, who sees it, how long it is kept, and what somebody can do about it.
import { useLoaderData } from "@remix-run/react";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { keptInWords } from "~/domain/desk/keeping/kept-in-words";
import { titled } from "~/http/page-title";
import { PrivacyNotice } from "~/ui/people/privacy-notice";

export const meta = titled("Privacy notice");

export async function loader() {
  return { contactEmail: (await getCurrentConference())?.contactEmail ?? "" };
}

export default function Privacy() {
  return <PrivacyNotice {...useLoaderData<typeof loader>()} kept={keptInWords} />;
}
