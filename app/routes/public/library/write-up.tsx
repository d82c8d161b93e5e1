// A published write-up to read and to print, or what is left of one that was withdrawn.
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWriteUpPage } from "~/domain/publishing/bulletins/write-up-page.server";
import { found } from "~/http/respond.server";
import { WithdrawnPage, WriteUpPage } from "~/ui/publishing/library/write-up-page";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.withdrawn === false
    ? [
        { title: data.article.title },
        { name: "description", content: data.article.summary },
        { name: "author", content: data.article.authorLine },
      ]
    : [{ title: data?.title ?? "Write-up" }, { name: "robots", content: "noindex" }];

export async function loader({ params }: LoaderFunctionArgs) {
  const writeUp = found(await getWriteUpPage(params.slug ?? ""), "There is no write-up here.");
  // 410: it was here, and it will not come back.
  return json(writeUp, { status: writeUp.withdrawn ? 410 : 200 });
}

export default function WriteUp() {
  const page = useLoaderData<typeof loader>();
  return page.withdrawn ? <WithdrawnPage {...page} /> : <WriteUpPage {...page} />;
}
