// The published editions of the bulletin.
import { useLoaderData } from "@remix-run/react";
import { listBulletins } from "~/domain/publishing/bulletins/bulletins.server";
import { BulletinsPage } from "~/ui/publishing/bulletins/bulletins-page";

export const meta = () => [{ title: "Bulletins" }];

export async function loader() {
  return { bulletins: await listBulletins() };
}

export default function Bulletins() {
  return <BulletinsPage {...useLoaderData<typeof loader>()} />;
}
