// The library: finding published write-ups by text, theme, sector and region.

import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readQuestion } from "~/domain/publishing/library/library";
import { listLibrary } from "~/domain/publishing/library/library.server";
import { titled } from "~/http/page-title";
import { paths } from "~/paths";
import { LibraryPage } from "~/ui/publishing/library/library-page";

export const meta = titled(() => ({
  title: "Library",
  description: "What works against serious and organised crime.",
}));

export const links: LinksFunction = () => [
  {
    rel: "alternate",
    type: "application/atom+xml",
    title: "Write-ups as they are published",
    href: paths.libraryFeed(),
  },
];

export function loader({ request }: LoaderFunctionArgs) {
  return listLibrary(readQuestion(new URL(request.url).searchParams));
}

export default function Library() {
  return <LibraryPage {...useLoaderData<typeof loader>()} />;
}
