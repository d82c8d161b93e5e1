// Which pages everybody may read and find: conferences with their sessions, the library, the bulletins.
import { paths } from "~/paths";
import { read } from "~/platform/db.server";

/** The paths of the public pages, the most general first. */
export async function listPublicPages(): Promise<string[]> {
  const [conferences, writeUps, editions] = await Promise.all([
    read.conference.findMany({
      where: { releasedAt: { not: null } },
      orderBy: { startsOn: "desc" },
      select: { slug: true, sessions: { select: { slug: true }, orderBy: { slug: "asc" } } },
    }),
    read.writeUp.findMany({
      where: { state: "published" },
      orderBy: { slug: "asc" },
      select: { slug: true },
    }),
    read.edition.findMany({
      where: { publishedAt: { not: null } },
      orderBy: { number: "desc" },
      select: { number: true },
    }),
  ]);
  return [
    ...[paths.home(), paths.conferences(), paths.library(), paths.bulletins()],
    ...conferences.flatMap(({ slug, sessions }) => [
      paths.conference(slug),
      paths.programme(slug),
      ...sessions.map((session) => paths.session(slug, session.slug)),
    ]),
    ...editions.map(({ number }) => paths.bulletin(number)),
    ...writeUps.flatMap(({ slug }) => (slug ? [paths.writeUp(slug)] : [])),
    ...[paths.privacy(), paths.accessibility()],
  ];
}
