// The programme on a page: days, times, and the sessions of each time in the order of the rooms.
import type {
  ProgrammeDay,
  ProgrammeSession,
  ProgrammeTime,
} from "~/domain/announcing/programme/programme";
import { themeLabel } from "~/domain/announcing/programme/themes";
import { paths } from "~/paths";

/**
 * The days of a programme. A programme can have a thousand sessions, so a session is few elements and its styles hang on
 * where they stand.
 */
export function Timetable({
  slug,
  days,
  over,
}: {
  slug: string;
  days: ProgrammeDay[];
  /** The conference is past, so nobody chooses any more. */
  over: boolean;
}) {
  return (
    <>
      {days.map((day) => (
        <section key={day.date} className="conf-timetable">
          <h2 id={day.date}>{day.title}</h2>
          <ol>
            {day.times.map((time) => (
              <Time key={time.starts} slug={slug} time={time} over={over} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Time({ slug, time, over }: { slug: string; time: ProgrammeTime; over: boolean }) {
  const { starts, ends, title, breakout, sessions } = time;
  const named = title && (breakout || sessions.length === 0);
  return (
    <li className={sessions.length === 0 ? "break" : undefined}>
      <h3>
        {starts}
        {ends && <span> to {ends}</span>}
      </h3>
      {named && sessions.length === 0 && <p>{title}</p>}
      {sessions.length > 0 && (
        <div>
          {named && (
            <p>
              <strong>{title}</strong>{" "}
              {sessions.length > 1 && !over && "Choose one of these sessions"}
            </p>
          )}
          <ul>
            {sessions.map((session) => (
              <Session key={session.slug} slug={slug} session={session} />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function Session({ slug, session }: { slug: string; session: ProgrammeSession }) {
  const { title, speakers, room, theme, track, until, places } = session;
  const tag = themeLabel(theme) || track;
  const full = places === "Full";
  return (
    <li className={theme ? `theme-${theme}` : undefined}>
      <h4>
        <a href={paths.session(slug, session.slug)}>{title}</a>
      </h4>
      {speakers && <p>{speakers}</p>}
      <p>
        {room}
        {until && `${room && ", "}until ${until}`}
        {tag && <b>{tag}</b>}
        {places && <i className={full ? "full" : undefined}>{places}</i>}
      </p>
    </li>
  );
}
