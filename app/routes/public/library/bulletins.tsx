// The published editions of the bulletin.

import { useLoaderData } from "@remix-run/react";
import { listBulletins } from "~/domain/publishing/bulletins/bulletins.server";
import { titled } from "~/http/page-title";
import { BulletinsPage } from "~/ui/publishing/bulletins/bulletins-page";

export const meta = titled(() => ({
  title: "Bulletins",
  description: "What works against serious and organised crime, collected each quarter.",
}));

export async function loader() {
  return { bulletins: await listBulletins() };
}

export default function Bulletins() {
  return <BulletinsPage {...useLoaderData<typeof loader>()} />;
}
