// One edition of the bulletin: its introduction, then its write-ups section by section.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editionNumber } from "~/domain/publishing/bulletins/bulletin";
import { getBulletin } from "~/domain/publishing/bulletins/bulletins.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { BulletinPage } from "~/ui/publishing/bulletins/bulletin-page";

export const meta = titled<typeof loader>((bulletin) => ({
  title: `${bulletin.title}: bulletin ${bulletin.number}`,
  description: bulletin.introduction,
}));

export async function loader({ params }: LoaderFunctionArgs) {
  const bulletin = await getBulletin(editionNumber(params.number));
  return found(bulletin, "There is no bulletin with this number.");
}

export default function Bulletin() {
  return <BulletinPage {...useLoaderData<typeof loader>()} />;
}
