// Who may see which address: one line for each route of app/routes.ts. A route that is not here fails the access test.
// Which roles a deed takes stands in the house's own table, which guards and commands read too.
import type { Role } from "../app/domain/ground/audit/actor";
import { type Deed, may } from "../app/domain/people/access/access";

/** The people of the demonstration who knock at every door, and a visitor who is not signed in. */
export const callers = [
  "visitor",
  "delegate",
  "new-delegate",
  "speaker",
  "steward",
  "editor",
  "organiser",
  "administrator",
] as const;
export type Caller = (typeof callers)[number];

/** Things of other people, found in the demonstration's database. */
export type Ids = {
  slug: string;
  session: string;
  /** A session that speaker@example.org does not speak in. */
  sessionId: string;
  registrationId: string;
  ticketCode: string;
  writeUpId: string;
  writeUpSlug: string;
  edition: number;
  /** Slides of a session that no caller but organisers may have. */
  slidesVersionId: string;
  roomId: string;
  slotId: string;
  speakerId: string;
};

type Access = {
  /** The address, with other people's ids in it. */
  url: (ids: Ids) => string;
  /** Who is let in; everybody else is refused. */
  open: readonly Caller[];
  /** What those who are let in get, where it is not 200. */
  status?: number;
  /** It takes posts only, so that nobody asks for it. */
  posts?: true;
};

const everybody = callers;
const signedIn = callers.filter((caller) => caller !== "visitor");
const nobody: Caller[] = [];
/** Those of the demonstration who have a registration. */
const registered: Caller[] = ["delegate", "new-delegate", "speaker"];
/** The roles that the demonstration's people hold, by the name of the caller. */
const rolesOf: Partial<Record<Caller, Role[]>> = {
  steward: ["steward"],
  editor: ["editor"],
  organiser: ["organiser"],
  administrator: ["administrator"],
};

/** The callers whose roles allow a deed. */
function whoMay(deed: Deed): Caller[] {
  return callers.filter((caller) => may({ roles: rolesOf[caller] ?? [] }, deed));
}

const at = (path: string) => () => path;

/** By route path, as it stands in app/routes.ts; the index route is "". */
export const access: Record<string, Access> = {
  "": { url: at("/"), open: everybody },
  conferences: { url: at("/conferences"), open: everybody },
  "conferences/:slug": { url: ({ slug }) => `/conferences/${slug}`, open: everybody },
  "conferences/:slug/programme": {
    url: ({ slug }) => `/conferences/${slug}/programme`,
    open: everybody,
  },
  "conferences/:slug/sessions/:session": {
    url: ({ slug, session }) => `/conferences/${slug}/sessions/${session}`,
    open: everybody,
  },
  "conferences/:slug/register": {
    url: ({ slug }) => `/conferences/${slug}/register`,
    open: everybody,
  },
  "conferences/:slug/register/sent": {
    url: ({ slug }) => `/conferences/${slug}/register/sent`,
    open: everybody,
  },
  "conferences/:slug/schedule.json": {
    url: ({ slug }) => `/conferences/${slug}/schedule.json`,
    open: everybody,
  },
  "conferences/:slug/schedule.xml": {
    url: ({ slug }) => `/conferences/${slug}/schedule.xml`,
    open: everybody,
  },
  "conferences/:slug/schedule.ics": {
    url: ({ slug }) => `/conferences/${slug}/schedule.ics`,
    open: everybody,
  },
  privacy: { url: at("/privacy"), open: everybody },
  accessibility: { url: at("/accessibility"), open: everybody },
  library: { url: at("/library"), open: everybody },
  "library/:slug": { url: ({ writeUpSlug }) => `/library/${writeUpSlug}`, open: everybody },
  "library/feed.atom": { url: at("/library/feed.atom"), open: everybody },
  bulletins: { url: at("/bulletins"), open: everybody },
  "bulletins/:number": { url: ({ edition }) => `/bulletins/${edition}`, open: everybody },
  healthcheck: { url: at("/healthcheck"), open: everybody },
  "*": { url: at("/no-such-page"), open: nobody },

  // What only a secret opens: an invented secret opens nothing.
  "register/confirm/:token": { url: at("/register/confirm/AAAAAAAAAAAAAAAAAAAAAA"), open: nobody },
  "my/address/:token": { url: at("/my/address/AAAAAAAAAAAAAAAAAAAAAA"), open: nobody },
  "first-administrator/:token": {
    url: at("/first-administrator/AAAAAAAAAAAAAAAAAAAAAA"),
    open: nobody,
  },
  "calendars/:file": { url: at("/calendars/AAAAAAAAAAAAAAAAAAAAAA.ics"), open: nobody },
  // Somebody else's ticket leads stewards to the door, and tells others nothing.
  "t/:code": { url: ({ ticketCode }) => `/t/${ticketCode}`, open: whoMay("check-in"), status: 302 },

  // Signing in is open; what it opens is another line's business.
  "sign-in": { url: at("/sign-in"), open: everybody },
  "sign-in/code": { url: at("/sign-in/code"), open: everybody },
  "sign-in/link/:token": { url: at("/sign-in/link/AAAAAAAAAAAAAAAAAAAAAA"), open: everybody },
  "sign-out": { url: at("/sign-out"), open: everybody, status: 302 },
  "demo/hello": { url: at("/demo/hello"), open: everybody },
  "demo/sign-in/:role": { url: at("/demo/sign-in/delegate"), open: everybody },
  "demo/mailbox": { url: at("/demo/mailbox"), open: everybody },
  "demo/mailbox.json": { url: at("/demo/mailbox.json"), open: everybody },
  "demo/mailbox/attachments/:id": { url: at("/demo/mailbox/attachments/none"), open: nobody },

  // One's own: these addresses hold nobody's id, and show each caller their own things.
  my: { url: at("/my"), open: signedIn },
  "my/registration": { url: at("/my/registration"), open: registered },
  "my/registration/change": { url: at("/my/registration/change"), open: registered },
  "my/registration/withdraw": { url: at("/my/registration/withdraw"), open: registered },
  "my/ticket": { url: at("/my/ticket"), open: signedIn },
  "my/choices": { url: at("/my/choices"), open: registered },
  "my/calendar": { url: at("/my/calendar"), open: signedIn },
  "my/agenda.ics": { url: at("/my/agenda.ics"), open: signedIn },
  "my/badge.pdf": { url: at("/my/badge.pdf"), open: ["delegate", "speaker"] },
  "my/write-ups": { url: at("/my/write-ups"), open: signedIn },
  "my/write-ups/new": { url: at("/my/write-ups/new"), open: ["delegate", "speaker"] },
  speaker: { url: at("/speaker"), open: signedIn },
  // Other people's, by id.
  "my/write-ups/:id": { url: ({ writeUpId }) => `/my/write-ups/${writeUpId}`, open: nobody },
  "speaker/sessions/:id": {
    url: ({ sessionId }) => `/speaker/sessions/${sessionId}`,
    open: nobody,
  },
  "slides/:id": {
    url: ({ slidesVersionId }) => `/slides/${slidesVersionId}`,
    open: whoMay("open-any-slides"),
  },

  "door/:slug": { url: ({ slug }) => `/door/${slug}`, open: whoMay("check-in") },
  "door/:slug/scans": {
    url: ({ slug }) => `/door/${slug}/scans`,
    open: whoMay("check-in"),
    posts: true,
  },
  "door/:slug/undo": {
    url: ({ slug }) => `/door/${slug}/undo`,
    open: whoMay("check-in"),
    posts: true,
  },
  "door/:slug/count": { url: ({ slug }) => `/door/${slug}/count`, open: whoMay("check-in") },

  editor: { url: at("/editor"), open: whoMay("review-write-ups") },
  "editor/write-ups/:id": {
    url: ({ writeUpId }) => `/editor/write-ups/${writeUpId}`,
    open: whoMay("review-write-ups"),
  },
  "editor/editions": { url: at("/editor/editions"), open: whoMay("make-editions") },
  "editor/editions/:number": {
    url: ({ edition }) => `/editor/editions/${edition}`,
    open: whoMay("make-editions"),
  },

  organiser: { url: at("/organiser"), open: whoMay("organise") },
  "organiser/new": { url: at("/organiser/new"), open: whoMay("make-conferences") },
  "organiser/import": { url: at("/organiser/import"), open: whoMay("make-conferences") },
  "organiser/people": { url: at("/organiser/people"), open: whoMay("give-roles") },
  "organiser/:slug": { url: ({ slug }) => `/organiser/${slug}`, open: whoMay("organise") },
};

/** Organisers' addresses below a conference, and the deed that each is for. */
const sections = {
  details: "change-conferences",
  programme: "change-programmes",
  registrations: "vet-registrations",
  badges: "print-badges",
  "badges.pdf": "print-badges",
  slides: "release-slides",
  letters: "read-letters",
  attendance: "watch-attendance",
} as const satisfies Record<string, Deed>;

for (const [section, deed] of Object.entries(sections))
  access[`organiser/:slug/${section}`] = {
    url: ({ slug }) => `/organiser/${slug}/${section}`,
    open: whoMay(deed),
  };

const things = {
  rooms: { id: "roomId", deed: "change-programmes" },
  slots: { id: "slotId", deed: "change-programmes" },
  sessions: { id: "sessionId", deed: "change-programmes" },
  speakers: { id: "speakerId", deed: "change-programmes" },
  registrations: { id: "registrationId", deed: "vet-registrations" },
} as const satisfies Record<string, { id: keyof Ids; deed: Deed }>;

for (const [section, { id, deed }] of Object.entries(things))
  access[`organiser/:slug/${section}/:id`] = {
    url: (ids) => `/organiser/${ids.slug}/${section}/${ids[id]}`,
    open: whoMay(deed),
  };
