// The public page of a write-up: the write-up, and the bulletins that collect it.
import { getWriteUp } from "~/domain/publishing/library/library.server";
import { paths } from "~/paths";
import { read } from "~/platform/db.server";

/** A published write-up with the published editions it stands in, what is left of a withdrawn one, or null. */
export async function getWriteUpPage(slug: string) {
  const writeUp = await getWriteUp(slug);
  if (!writeUp || writeUp.withdrawn) return writeUp;
  return { ...writeUp, editions: await listEditionsWith(writeUp.id) };
}

async function listEditionsWith(writeUpId: string) {
  const editions = await read.edition.findMany({
    where: { publishedAt: { not: null }, items: { some: { writeUpId } } },
    orderBy: { number: "asc" },
    select: { number: true, title: true },
  });
  return editions.map((edition) => ({ ...edition, path: paths.bulletin(edition.number) }));
}
