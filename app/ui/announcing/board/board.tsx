// The parts of the organiser's programme: a slot with its sessions, the rooms, the speakers.
import { themeLabel } from "~/domain/announcing/programme/themes";
import { paths } from "~/paths";
import { Tag } from "~/ui/govuk/tag";

type BoardSession = {
  id: string;
  title: string;
  theme: string | null;
  capacity: number | null;
  placesHeld: number;
  room: string;
  speakers: string[];
};

/** A slot of the board; `pause` is the time before it in which nothing is, or "". */
export type SlotOnBoard = {
  id: string;
  title: string;
  isBreakout: boolean;
  time: string;
  pause: string;
  freeRooms: { id: string; name: string }[];
  sessions: BoardSession[];
};

/** A room, with the number of its sessions. */
export type RoomOnBoard = {
  id: string;
  name: string;
  capacity: number | null;
  stepFree: boolean;
  hearingLoop: boolean;
  _count: { sessions: number };
};

/** A speaker, with the number of their sessions. */
export type SpeakerOnBoard = {
  id: string;
  name: string;
  organisation: string;
  _count: { sessions: number };
};

/** One slot: its time, its sessions by room, and the rooms that are free in a breakout. */
export function BoardSlot({ slug, slot }: { slug: string; slot: SlotOnBoard }) {
  const add = `${paths.organiserSession(slug, "new")}?slot=${encodeURIComponent(slot.id)}`;
  return (
    <>
      {slot.pause && <li className="conf-board__pause">Nothing from {slot.pause}</li>}
      <li className="conf-programme__slot">
        <div className="conf-programme__time">
          <h3>
            <a className="govuk-link" href={paths.organiserSlot(slug, slot.id)}>
              {slot.time}
            </a>
          </h3>
          <p>{slot.title}</p>
          {slot.isBreakout && <Tag text="Breakout" />}
        </div>
        <div>
          <ul className="conf-programme__sessions">
            {slot.sessions.map((session) => (
              <Session key={session.id} slug={slug} session={session} />
            ))}
          </ul>
          <p className="conf-board__free">
            {slot.freeRooms.length > 0 && (
              <>
                Free:{" "}
                {slot.freeRooms.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ", "}
                    <a className="govuk-link" href={`${add}&room=${encodeURIComponent(id)}`}>
                      {name}
                    </a>
                  </span>
                ))}
              </>
            )}
            {slot.freeRooms.length === 0 && slot.sessions.length === 0 && (
              <>
                No session.{" "}
                <a className="govuk-link" href={add}>
                  Add one<span className="govuk-visually-hidden"> at {slot.time}</span>
                </a>
              </>
            )}
          </p>
        </div>
      </li>
    </>
  );
}

function Session({ slug, session }: { slug: string; session: BoardSession }) {
  const { theme, room, capacity, placesHeld, speakers } = session;
  const places = capacity === null ? "" : `${placesHeld} of ${capacity} places`;
  const themed = theme ? ` conf-programme__session--${theme}` : "";
  return (
    <li className={`conf-programme__session${themed}`}>
      <h4 className="conf-programme__title">
        <a className="govuk-link" href={paths.organiserSession(slug, session.id)}>
          {session.title}
        </a>
      </h4>
      <p className="conf-programme__text">{speakers.join(", ") || "No speaker yet"}</p>
      <p className="conf-programme__meta">
        {[room || "No room yet", places, themeLabel(theme)].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}

/** The rooms, with what each holds and offers. */
export function RoomsTable({ slug, rooms }: { slug: string; rooms: RoomOnBoard[] }) {
  if (rooms.length === 0) return null;
  return (
    <section className="conf-scroll">
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m">Rooms</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Room
            </th>
            <th scope="col" className="govuk-table__header">
              Access
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              Holds
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              Sessions
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rooms.map((room) => (
            <tr key={room.id} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                <a className="govuk-link" href={paths.organiserRoom(slug, room.id)}>
                  {room.name}
                </a>
              </th>
              <td className="govuk-table__cell">
                {[room.stepFree && "Step-free", room.hearingLoop && "Hearing loop"]
                  .filter(Boolean)
                  .join(", ")}
              </td>
              <td className="govuk-table__cell govuk-table__cell--numeric">
                {room.capacity ?? "Not known"}
              </td>
              <td className="govuk-table__cell govuk-table__cell--numeric">
                {room._count.sessions}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The speakers by name; those without a session are marked. */
export function SpeakersList({ slug, speakers }: { slug: string; speakers: SpeakerOnBoard[] }) {
  if (speakers.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Speakers</h2>
      <ul className="govuk-list conf-board__speakers">
        {speakers.map(({ id, name, organisation, _count }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.organiserSpeaker(slug, id)}>
              {name}
            </a>
            {organisation && `, ${organisation}`}
            {_count.sessions === 0 && " (no session yet)"}
          </li>
        ))}
      </ul>
    </section>
  );
}
