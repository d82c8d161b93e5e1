// What hangs on sessions, so that they can neither be deleted nor be removed or moved by an import.
import { wantedStates } from "~/domain/choosing/choices/places";
import type { Reader } from "~/platform/db.server";

/** A session that has to stay: how many people have or wait for a place in it, and whether it has slides. */
type Hanging = { title: string; places: number; slides: boolean };

/** Those of these sessions on which something hangs. A place that was given up does not. */
export async function whatHangsOn({ tx }: { tx: Reader }, ids: string[]): Promise<Hanging[]> {
  const wanted = { state: { in: wantedStates } };
  const sessions = await tx.session.findMany({
    where: { id: { in: ids }, OR: [{ places: { some: wanted } }, { slides: { isNot: null } }] },
    select: {
      title: true,
      slides: { select: { id: true } },
      _count: { select: { places: { where: wanted } } },
    },
  });
  return sessions.map(({ title, slides, _count }) => ({
    title,
    places: _count.places,
    slides: slides !== null,
  }));
}

/** Why a session cannot be deleted, as a sentence; "" where it can. */
export async function whySessionStays(tx: Reader, id: string): Promise<string> {
  const [hanging] = await whatHangsOn({ tx }, [id]);
  if (!hanging) return "";
  const { title, places, slides } = hanging;
  if (places === 1) return `1 person has or waits for a place in “${title}”, so it stays.`;
  if (places > 1) return `${places} people have or wait for a place in “${title}”, so it stays.`;
  return slides ? `“${title}” has slides, so it stays.` : "";
}
