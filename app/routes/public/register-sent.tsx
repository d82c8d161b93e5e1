// What to do once a registration is sent.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConference } from "~/domain/announcing/conferences/conferences.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { RegisterSentPage } from "~/ui/joining/register-sent-page";

export const meta = titled<typeof loader>(({ name }) => ({ title: ["Confirm your email", name] }));

export async function loader({ params }: LoaderFunctionArgs) {
  const { name, slug } = found(await getConference(params.slug ?? ""));
  return { name, slug };
}

export default function RegisterSent() {
  return <RegisterSentPage {...useLoaderData<typeof loader>()} />;
}
