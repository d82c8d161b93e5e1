// Sessions that repeat each other: they share a topic, which says that their content is the same.

/** The other sessions on the topic of one, in their order. A session without a topic repeats nothing. */
export function repeatsOf<T extends { id: string; topic: string | null }>(
  { id, topic }: { id: string; topic: string | null },
  sessions: readonly T[],
): T[] {
  return topic === null ? [] : sessions.filter((one) => one.topic === topic && one.id !== id);
}
