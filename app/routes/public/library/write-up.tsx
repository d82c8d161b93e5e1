// A published write-up to read and to print, or what is left of one that was withdrawn.

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWriteUpPage } from "~/domain/publishing/bulletins/write-up-page.server";
import { titled } from "~/http/page-title";
import { found } from "~/http/respond.server";
import { WithdrawnPage, WriteUpPage } from "~/ui/publishing/library/write-up-page";

export const meta = titled<typeof loader>((page) =>
  page.withdrawn
    ? "A withdrawn write-up"
    : {
        title: page.article.title,
        description: page.article.summary,
        about: { "@type": "Article", headline: page.article.title, abstract: page.article.summary },
      },
);

export async function loader({ params }: LoaderFunctionArgs) {
  const writeUp = found(await getWriteUpPage(params.slug ?? ""), "There is no write-up here.");
  // 410: it was here, and it will not come back.
  return json(writeUp, { status: writeUp.withdrawn ? 410 : 200 });
}

export default function WriteUp() {
  const page = useLoaderData<typeof loader>();
  return page.withdrawn ? <WithdrawnPage {...page} /> : <WriteUpPage {...page} />;
}
