// The organiser's programme as a page: whether it is released, how much there is, what to add, and every slot.

import { type BoardCounts, nextPart } from "~/domain/announcing/programme/board";
import { missingParts } from "~/domain/announcing/releases/missing";
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import {
  BoardSlot,
  type RoomOnBoard,
  RoomsTable,
  type SlotOnBoard,
  type SpeakerOnBoard,
  SpeakersList,
} from "./board";

type Conference = { slug: string; name: string; isDraft: boolean };

/** The organiser's programme. `done` is what has just been done. */
export function BoardPage({
  conference,
  days,
  rooms,
  speakers,
  done,
}: {
  conference: Conference;
  days: { date: string; title: string; slots: SlotOnBoard[] }[];
  rooms: RoomOnBoard[];
  speakers: SpeakerOnBoard[];
  done?: string | undefined;
}) {
  const { slug } = conference;
  const slots = days.flatMap((day) => day.slots);
  const sessions = slots.flatMap((slot) => slot.sessions);
  const counts = { rooms: rooms.length, slots: slots.length, sessions: sessions.length };
  return (
    <OrganiserPage conference={conference} current="programme" done={done}>
      <h1 className="govuk-heading-l">Programme</h1>
      <State conference={conference} canBeReleased={missingParts(counts).length === 0} />
      {counts.sessions > 0 ? (
        <p className="govuk-body">
          {[
            counted(counts.sessions, "session"),
            counted(counts.slots, "slot"),
            counted(counts.rooms, "room"),
            counted(speakers.length, "speaker"),
          ].join(" · ")}
        </p>
      ) : (
        <p className="govuk-inset-text">
          Start with the rooms. Then add the slots of the day, such as a keynote, three breakouts
          and lunch. Then put sessions into them.
        </p>
      )}
      <Adding slug={slug} counts={counts} />
      {days.map((day) => (
        <section key={day.date}>
          <h2 className="govuk-heading-m">{day.title}</h2>
          <ol className="conf-programme">
            {day.slots.map((slot) => (
              <BoardSlot key={slot.id} slug={slug} slot={slot} />
            ))}
          </ol>
        </section>
      ))}
      <RoomsTable slug={slug} rooms={rooms} />
      <SpeakersList slug={slug} speakers={speakers} />
    </OrganiserPage>
  );
}

function State({
  conference: { slug, isDraft },
  canBeReleased,
}: {
  conference: Conference;
  canBeReleased: boolean;
}) {
  return (
    <p className="govuk-body">
      {isDraft ? (
        <Tag text="Draft" classes="govuk-tag--grey" />
      ) : (
        <Tag text="Released" classes="govuk-tag--green" />
      )}{" "}
      {isDraft && canBeReleased && (
        <>
          The programme has sessions.{" "}
          <a className="govuk-link" href={paths.conferenceDetails(slug)}>
            Release it
          </a>{" "}
          when it is ready.
        </>
      )}
      {!isDraft && (
        <a className="govuk-link" href={paths.programme(slug)}>
          See it as everybody does
        </a>
      )}
    </p>
  );
}

/** The buttons that add a part; the one that is needed next stands out. */
function Adding({ slug, counts }: { slug: string; counts: BoardCounts }) {
  const parts = [
    { part: "room", href: paths.organiserRoom(slug, "new") },
    { part: "slot", href: paths.organiserSlot(slug, "new") },
    { part: "session", href: paths.organiserSession(slug, "new") },
    { part: "speaker", href: paths.organiserSpeaker(slug, "new") },
  ];
  const next = nextPart(counts);
  return (
    <div className="govuk-button-group">
      {parts.map(({ part, href }) => (
        <Button
          key={part}
          text={`Add a ${part}`}
          href={href}
          classes={part === next ? "" : "govuk-button--secondary"}
        />
      ))}
    </div>
  );
}
