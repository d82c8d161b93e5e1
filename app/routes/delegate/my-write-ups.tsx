// A person's own write-ups.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMyWriteUps } from "~/domain/publishing/write-ups/my-write-ups.server";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { MyWriteUpsPage } from "~/ui/publishing/write-ups/my-write-ups-page";

export const meta = titled("Your write-ups");

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  return listMyWriteUps(person.personId);
}

export default function MyWriteUps() {
  return <MyWriteUpsPage {...useLoaderData<typeof loader>()} />;
}
