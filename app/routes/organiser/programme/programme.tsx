// The organiser's programme: every slot with its sessions, what is missing, and the ways to add and change.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { getProgrammeBoard } from "~/domain/announcing/programme/board.server";
import { importedInWords } from "~/domain/desk/changing/imported-in-words";
import { requireDeed } from "~/http/guard.server";
import { found } from "~/http/respond.server";
import { paths } from "~/paths";
import { BoardSlot, RoomsTable, SpeakersList } from "~/ui/announcing/programme-board";
import { Button } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { OrganiserPage } from "~/ui/page/organiser-navigation";

export const meta = () => [{ title: "Programme" }];

const doneSentences: Record<string, string> = {
  made: "The conference is made. It is a draft. Add its rooms, slots and sessions here.",
  "room-saved": "The room is saved.",
  "room-deleted": "The room is deleted.",
  "slot-saved": "The slot is saved.",
  "slot-deleted": "The slot is deleted.",
  "session-saved": "The session is saved.",
  "session-deleted": "The session is deleted.",
  "speaker-saved": "The speaker is saved.",
  "speaker-deleted": "The speaker is deleted.",
};

export async function loader(args: LoaderFunctionArgs) {
  await requireDeed(args, "change-programmes");
  const conference = found(await getConferenceForOrganiser(args.params.slug ?? ""));
  const { slug, name, releasedAt } = conference;
  const query = new URL(args.request.url).searchParams;
  const done = importedInWords(query) ?? doneSentences[query.get("done") ?? ""];
  const board = await getProgrammeBoard(conference);
  return { conference: { slug, name, isDraft: releasedAt === null }, ...board, done };
}

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** What a programme without sessions needs next: each part goes into the one before it. */
function nextPart(rooms: number, days: number): string {
  if (rooms === 0) return "room";
  return days === 0 ? "slot" : "session";
}

export default function OrganiserProgramme() {
  const { conference, days, rooms, speakers, done } = useLoaderData<typeof loader>();
  const { slug, isDraft } = conference;
  const sessions = days.flatMap((day) => day.slots).flatMap((slot) => slot.sessions).length;
  const canRelease = isDraft && rooms.length > 0 && sessions > 0;
  const parts = [
    { part: "room", href: paths.organiserRoom(slug, "new") },
    { part: "slot", href: paths.organiserSlot(slug, "new") },
    { part: "session", href: paths.organiserSession(slug, "new") },
    { part: "speaker", href: paths.organiserSpeaker(slug, "new") },
  ];
  const next = sessions > 0 ? "session" : nextPart(rooms.length, days.length);
  return (
    <OrganiserPage conference={conference} current="programme" done={done}>
      <h1 className="govuk-heading-l">Programme</h1>
      <p className="govuk-body">
        {isDraft ? (
          <Tag text="Draft" classes="govuk-tag--grey" />
        ) : (
          <Tag text="Released" classes="govuk-tag--green" />
        )}{" "}
        {canRelease && (
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
      {sessions > 0 && (
        <p className="govuk-body">
          {[
            counted(sessions, "session"),
            counted(days.flatMap((day) => day.slots).length, "slot"),
            counted(rooms.length, "room"),
            counted(speakers.length, "speaker"),
          ].join(" · ")}
        </p>
      )}
      {sessions === 0 && (
        <p className="govuk-inset-text">
          Start with the rooms. Then add the slots of the day, such as a keynote, three breakouts
          and lunch. Then put sessions into them.
        </p>
      )}
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
