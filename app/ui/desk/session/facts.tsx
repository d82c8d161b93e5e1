// When and where a session is, how many places it has, and what its reader can do about one.

import { choosingOnceApproved } from "~/domain/choosing/choices/choices";
import type { SessionReader } from "~/domain/desk/session-page/reader";
import { paths } from "~/paths";
import { RoomAccess } from "~/ui/announcing/conference-page";
import { slotAnchor } from "~/ui/choosing/my-day";

/** When and where a session is, and the places in it. */
export type PlacedSession = {
  day: string;
  time: string;
  places: string;
  capacity: number | null;
  over: boolean;
  slot: { id: string; kind: string; title: string };
  room: { name: string; stepFree: boolean; hearingLoop: boolean } | null;
  accessKnown: boolean;
};

/** When, where and how many places; the way to take one while that is possible. */
export function SessionFacts({
  slug,
  venue,
  session,
  reader,
}: {
  slug: string;
  venue: string;
  session: PlacedSession;
  reader: SessionReader;
}) {
  const { day, time, room, places, capacity, over, slot } = session;
  return (
    <>
      <h2 className="govuk-heading-m">When and where</h2>
      <dl className="conf-facts">
        <dt>Time</dt>
        <dd>
          <strong>{time}</strong>
          <br />
          {day}
        </dd>
        <dt>Room</dt>
        <dd>
          <strong>{room?.name ?? "To be announced"}</strong>
          <br />
          {venue}
          {room && session.accessKnown && <RoomAccess room={room} />}
        </dd>
        {slot.kind === "breakout" && !over && (
          <>
            <dt>Places</dt>
            <dd>
              <strong>{places || "No limit"}</strong>
              {capacity !== null && places !== "Full" && ` of ${capacity}`}
            </dd>
          </>
        )}
      </dl>
      {slot.kind === "breakout" && !over && (
        <TakePlace slug={slug} session={session} reader={reader} />
      )}
    </>
  );
}

/** What its reader can do about a place in a breakout session. */
function TakePlace({
  slug,
  session: { places, slot },
  reader: { signedIn, registering, stands, placeHere, inTheWay, closed },
}: {
  slug: string;
  session: PlacedSession;
  reader: SessionReader;
}) {
  const choose = (text: string) => (
    <a className="govuk-link" href={`${paths.myChoices()}#${slotAnchor(slot.id)}`}>
      {text}
    </a>
  );
  const seeStanding = (why: string) => (
    <>
      {why}
      <br />
      <a className="govuk-link" href={paths.my()}>
        See where your registration stands
      </a>
    </>
  );
  const sentence = () => {
    if (placeHere)
      return (
        <>
          You have a place in this session.
          <br />
          {choose("See your sessions")}
        </>
      );
    if (inTheWay) return inTheWay;
    if (stands === "approved")
      return closed || choose(places === "Full" ? "Choose another session" : "Choose this session");
    if (stands === "undecided") return seeStanding(choosingOnceApproved);
    if (stands === "refused")
      return seeStanding("You need an approved registration to take a place.");
    return (
      <>
        You need a registration to take a place.
        {registering && (
          <>
            <br />
            <a className="govuk-link" href={paths.register(slug)}>
              Register
            </a>
          </>
        )}
        {!signedIn && (
          <>
            <br />
            If you have one, {choose("sign in and choose")}.
          </>
        )}
      </>
    );
  };
  return <p className="govuk-body conf-no-print">{sentence()}</p>;
}
