// The privacy notice: what is asked, why, who sees it, and what somebody can do about it.
import { useLoaderData } from "@remix-run/react";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { PrivacyNotice } from "~/ui/people/privacy-notice";

export const meta = () => [{ title: "Privacy notice" }];

export async function loader() {
  return { contactEmail: (await getCurrentConference())?.contactEmail ?? "" };
}

export default function Privacy() {
  return <PrivacyNotice {...useLoaderData<typeof loader>()} />;
}
