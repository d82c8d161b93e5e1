// Which sessions outside breakouts are for everyone. Pure.

/**
 * Of the sessions outside breakouts those that are for everyone: nothing else runs beside them. In an imported programme
 * many run side by side, and nobody is in all of them. Takes and keeps the order of starting.
 */
export function forEveryone<T extends { startsAt: Date; endsAt: Date }>(
  sessions: readonly T[],
): T[] {
  let busyUntil = new Date(0);
  return sessions.filter((session, index) => {
    const next = sessions[index + 1];
    const alone = session.startsAt >= busyUntil && !(next && next.startsAt < session.endsAt);
    if (session.endsAt > busyUntil) busyUntil = session.endsAt;
    return alone;
  });
}
