// The current conference.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCurrentConference } from "~/domain/announcing/conferences/conferences.server";
import { getOverview } from "~/domain/announcing/programme/programme.server";
import { isRegistered } from "~/domain/joining/registration/is-registered.server";
import { anybody } from "~/http/guard.server";
import type { RouteHandle } from "~/http/route-handle";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ConferencePage } from "~/ui/announcing/conference-page";
import { Page } from "~/ui/page/page";

export const handle = { kept: true } satisfies RouteHandle;

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data?.overview?.name ?? "Conference" },
  { name: "description", content: data?.overview?.summary ?? "" },
];

export async function loader(args: LoaderFunctionArgs) {
  const conference = await getCurrentConference();
  if (!conference) return { overview: null, registered: false };
  const { personId } = await anybody(args);
  const registered = await isRegistered(personId, conference.slug);
  return { overview: await getOverview(conference, now()), registered };
}

export default function Home() {
  const { overview, registered } = useLoaderData<typeof loader>();
  if (overview) return <ConferencePage overview={overview} registered={registered} />;
  return (
    <Page>
      <h1 className="govuk-heading-l">There is no conference yet</h1>
      <p className="govuk-body">The next conference will be announced here.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.organiser()}>
          Organisers: make a conference
        </a>
      </p>
    </Page>
  );
}
