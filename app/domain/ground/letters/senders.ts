// In whose name letters go out. Who that is for each conference is asked of the conferences when there is something to send.

/** In whose name a letter goes out, and where its answers go; "" where there is no such address. */
export type Sender = { name: string; contactEmail: string };

/** The sender for each conference by its id, and the one for letters of no conference. */
export type Senders = { byId: ReadonlyMap<string, Sender>; ofNone: Sender };

/** In whose name a letter of this conference, or of none, goes out; the name stands above its text too. */
export function senderOf(senders: Senders, conferenceId: string | null): Sender {
  return senders.byId.get(conferenceId ?? "") ?? senders.ofNone;
}
