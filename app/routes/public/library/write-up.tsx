// A published write-up to read and to print, or what is left of one that was withdrawn.
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWriteUpPage } from "~/domain/publishing/bulletins/write-up-page.server";
import { found } from "~/http/respond.server";
import { paths } from "~/paths";
import { Page } from "~/ui/page/page";
import { WriteUpArticle, WriteUpList } from "~/ui/publishing/library/write-up-list";

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

const back = { href: paths.library(), text: "Library" };

export default function WriteUp() {
  const page = useLoaderData<typeof loader>();
  if (page.withdrawn)
    return (
      <Page back={back}>
        <h1 className="govuk-heading-l">{page.title}</h1>
        <p className="govuk-body-l">This write-up was withdrawn on {page.on}.</p>
        <h2 className="govuk-heading-m">Why</h2>
        <p className="govuk-body">{page.reason}</p>
      </Page>
    );
  const { article, cite, editions, related } = page;
  return (
    <Page back={back}>
      <WriteUpArticle article={article} />
      {editions.map(({ number, title, path }) => (
        <p key={number} className="govuk-body">
          Collected in bulletin {number},{" "}
          <a className="govuk-link" href={path}>
            {title}
          </a>
          .
        </p>
      ))}
      <h2 className="govuk-heading-m">Cite this write-up</h2>
      <p className="govuk-body conf-write-up__cite">{cite}</p>
      {related.length > 0 && (
        <section className="conf-no-print" aria-labelledby="related">
          <h2 className="govuk-heading-m" id="related">
            Related write-ups
          </h2>
          <WriteUpList cards={related} heading="h3" />
        </section>
      )}
    </Page>
  );
}
