// What an organiser has to do now, from the figures of each noun: a number, what it counts, and where to do it.
import { counted } from "~/domain/ground/counting/counted";
import { paths } from "~/paths";

/** The figures that tasks follow from. */
type TaskFacts = {
  slug: string;
  released: boolean;
  /** Registrations to vet, and the days that the oldest has waited. */
  toVet: number;
  oldestDays: number;
  waiting: number;
  freePlaces: number;
  lettersFailed: number;
  lettersHeld: number;
  lettersQueued: number;
  canSend: boolean;
  /** Why no letters go out now, in words; null while they do. */
  mailTrouble: string | null;
  slidesToRelease: number;
  /** Null for somebody who does not edit. */
  writeUpsToReview: number | null;
  /** Approved delegates without a place in every breakout slot, while places can be chosen. */
  withoutPlaces: number;
  /** People let in at the main door and people approved, on a day of the conference and on no other. */
  onTheDay?: { onSite: number; approved: number } | null;
};

/** One thing to do. `urgent` is what somebody waits for, or what does not work. */
export type OrganiserTask = {
  count: number | null;
  text: string;
  detail?: string;
  href: string;
  urgent: boolean;
};

/** The things to do: on the day the doors, then what is urgent, then the rest. */
export function organiserTasks(facts: TaskFacts): OrganiserTask[] {
  const { slug } = facts;
  const tasks: (OrganiserTask | false)[] = [
    !facts.released && {
      count: null,
      text: "Release the conference",
      detail: "It is a draft, and only organisers see it.",
      href: paths.conferenceDetails(slug),
      urgent: true,
    },
    facts.toVet > 0 && {
      count: facts.toVet,
      text: facts.toVet === 1 ? "registration to vet" : "registrations to vet",
      detail: waited(facts.oldestDays),
      href: paths.registrations(slug, "submitted"),
      urgent: true,
    },
    facts.lettersFailed > 0 && {
      count: facts.lettersFailed,
      text: facts.lettersFailed === 1 ? "letter failed" : "letters failed",
      detail: "Each says why, and can be tried again.",
      href: paths.organiserLetters(slug, "failed"),
      urgent: true,
    },
    facts.lettersHeld > 0 && {
      count: facts.lettersHeld,
      text: facts.lettersHeld === 1 ? "letter held back" : "letters held back",
      detail: "They waited in a backup that was restored. Send them, or leave them.",
      href: paths.organiserLetters(slug, "held"),
      urgent: true,
    },
    !facts.canSend &&
      facts.lettersQueued > 0 && {
        count: facts.lettersQueued,
        text: facts.lettersQueued === 1 ? "letter cannot be sent" : "letters cannot be sent",
        detail: "This installation has no mail server.",
        href: paths.organiserLetters(slug, "queued"),
        urgent: true,
      },
    facts.canSend &&
      facts.mailTrouble !== null && {
        ...(facts.lettersQueued === 0
          ? {
              count: null,
              text: "The mail server takes no letters, those for signing in among them",
            }
          : {
              count: facts.lettersQueued,
              text: `${facts.lettersQueued === 1 ? "letter waits" : "letters wait"} for the mail server`,
            }),
        detail: facts.mailTrouble,
        href: paths.organiserLetters(slug, "queued"),
        urgent: true,
      },
    facts.waiting > 0 &&
      facts.freePlaces > 0 && {
        count: facts.waiting,
        text: facts.waiting === 1 ? "person on the waiting list" : "people on the waiting list",
        detail: `${facts.freePlaces} ${facts.freePlaces === 1 ? "place is" : "places are"} free.`,
        href: paths.registrations(slug, "waiting"),
        urgent: true,
      },
    facts.slidesToRelease > 0 && {
      count: facts.slidesToRelease,
      text: facts.slidesToRelease === 1 ? "set of slides to release" : "sets of slides to release",
      href: paths.organiserSlides(slug),
      urgent: false,
    },
    facts.writeUpsToReview !== null &&
      facts.writeUpsToReview > 0 && {
        count: facts.writeUpsToReview,
        text: facts.writeUpsToReview === 1 ? "write-up to review" : "write-ups to review",
        href: paths.editor(),
        urgent: false,
      },
    facts.withoutPlaces > 0 && {
      count: facts.withoutPlaces,
      text:
        facts.withoutPlaces === 1
          ? "delegate has not chosen every session"
          : "delegates have not chosen every session",
      href: paths.registrations(slug, "approved"),
      urgent: false,
    },
  ];
  const rest = tasks.filter((task) => task !== false);
  return [...tasksOnTheDay(facts), ...rest.sort((a, b) => Number(b.urgent) - Number(a.urgent))];
}

/** Who is on site, and the way to the door. */
function tasksOnTheDay({ slug, onTheDay }: TaskFacts): OrganiserTask[] {
  if (!onTheDay) return [];
  const { onSite, approved } = onTheDay;
  return [
    {
      count: onSite,
      text: onSite === 1 ? "person on site" : "people on site",
      detail: `${Math.max(0, approved - onSite).toLocaleString("en-GB")} still to come.`,
      href: paths.organiserAttendance(slug),
      urgent: false,
    },
    {
      count: null,
      text: "Open the door",
      detail: "Scan a ticket, or type its code or reference.",
      href: paths.door(slug),
      urgent: false,
    },
  ];
}

function waited(days: number): string {
  if (days <= 0) return "The oldest came in today.";
  return `The oldest has waited ${counted(days, "day")}.`;
}
