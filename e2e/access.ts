// Who may see which address: one line for each route of app/routes.ts. A route that is not here fails the access test.
// Which roles a deed takes stands in the house's own table, which guards and commands read too.
import type { Role } from "../app/domain/ground/audit/actor";
import { type Deed, may } from "../app/domain/people/access/access";
import { paths } from "../app/paths";

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

/** A secret that nobody was ever given. */
const invented = "A".repeat(22);

/** By route path, as it stands in app/routes.ts; the index route is "". */
export const access: Record<string, Access> = {
  "": { url: paths.home, open: everybody },
  conferences: { url: paths.conferences, open: everybody },
  "conferences/:slug": { url: ({ slug }) => paths.conference(slug), open: everybody },
  "conferences/:slug/programme": {
    url: ({ slug }) => paths.programme(slug),
    open: everybody,
  },
  "conferences/:slug/sessions/:session": {
    url: ({ slug, session }) => paths.session(slug, session),
    open: everybody,
  },
  "conferences/:slug/register": {
    url: ({ slug }) => paths.register(slug),
    open: everybody,
  },
  // Without answers of its own a browser is sent to the form.
  "conferences/:slug/register/check": {
    url: ({ slug }) => paths.registerCheck(slug),
    open: everybody,
    status: 302,
  },
  "conferences/:slug/register/sent": {
    url: ({ slug }) => paths.registerSent(slug),
    open: everybody,
  },
  "conferences/:slug/schedule.json": {
    url: ({ slug }) => paths.schedule(slug, "json"),
    open: everybody,
  },
  "conferences/:slug/schedule.xml": {
    url: ({ slug }) => paths.schedule(slug, "xml"),
    open: everybody,
  },
  "conferences/:slug/schedule.ics": {
    url: ({ slug }) => paths.schedule(slug, "ics"),
    open: everybody,
  },
  privacy: { url: paths.privacy, open: everybody },
  accessibility: { url: paths.accessibility, open: everybody },
  library: { url: paths.library, open: everybody },
  "library/:slug": { url: ({ writeUpSlug }) => paths.writeUp(writeUpSlug), open: everybody },
  "library/feed.atom": { url: paths.libraryFeed, open: everybody },
  bulletins: { url: paths.bulletins, open: everybody },
  "bulletins/:number": { url: ({ edition }) => paths.bulletin(edition), open: everybody },
  ".well-known/security.txt": { url: paths.securityContact, open: everybody },
  "robots.txt": { url: paths.robots, open: everybody },
  "sitemap.xml": { url: paths.sitemap, open: everybody },
  healthcheck: { url: paths.healthcheck, open: everybody },
  "*": { url: () => "/no-such-page", open: nobody },

  // What only a secret opens: an invented secret opens nothing.
  "register/confirm/:token": { url: () => paths.confirmRegistration(invented), open: nobody },
  "my/address/:token": { url: () => paths.confirmAddress(invented), open: nobody },
  "first-administrator/:token": {
    url: () => paths.firstAdministrator(invented),
    open: nobody,
  },
  "calendars/:file": { url: () => paths.calendarFeed(invented), open: nobody },
  // Somebody else's ticket leads stewards to the door, and tells others nothing.
  "t/:code": {
    url: ({ ticketCode }) => paths.ticket(ticketCode),
    open: whoMay("check-in"),
    status: 302,
  },

  // Signing in is open; what it opens is another line's business.
  "sign-in": { url: () => paths.signIn(), open: everybody },
  "sign-in/code": { url: paths.signInCode, open: everybody },
  "sign-in/link/:token": { url: () => paths.signInLink(invented), open: everybody },
  "sign-in/stay": { url: paths.staySignedIn, open: everybody },
  "sign-out": { url: paths.signOut, open: everybody, status: 302 },
  "demo/hello": { url: () => "/demo/hello", open: everybody },
  "demo/sign-in/:role": { url: () => paths.demoSignIn("delegate"), open: everybody },
  "demo/mailbox": { url: paths.demoMailbox, open: everybody },
  "demo/mailbox.json": { url: paths.demoMailboxJson, open: everybody },
  "demo/mailbox/attachments/:id": { url: () => paths.demoMailboxAttachment("none"), open: nobody },

  // One's own: these addresses hold nobody's id, and show each caller their own things.
  my: { url: paths.my, open: signedIn },
  "my/registration": { url: paths.myRegistration, open: registered },
  "my/registration/change": { url: paths.changeRegistration, open: registered },
  "my/registration/withdraw": { url: paths.withdraw, open: registered },
  "my/ticket": { url: paths.myTicket, open: signedIn },
  "my/choices": { url: paths.myChoices, open: registered },
  "my/calendar": { url: paths.myCalendar, open: signedIn },
  "my/agenda.ics": { url: paths.myAgenda, open: signedIn },
  "my/badge.pdf": { url: paths.myBadge, open: ["delegate", "speaker"] },
  "my/sign-ins": { url: paths.mySignIns, open: signedIn },
  "my/write-ups": { url: paths.myWriteUps, open: signedIn },
  "my/write-ups/new": { url: paths.newWriteUp, open: ["delegate", "speaker"] },
  speaker: { url: paths.speaker, open: signedIn },
  // Other people's who agreed to be named, for those who come and for organisers.
  "conferences/:slug/delegates": {
    url: ({ slug }) => paths.delegates(slug),
    open: ["delegate", "speaker", ...whoMay("organise")],
  },
  // Other people's, by id.
  "my/write-ups/:id": { url: ({ writeUpId }) => paths.myWriteUp(writeUpId), open: nobody },
  "speaker/sessions/:id": {
    url: ({ sessionId }) => paths.speakerSession(sessionId),
    open: nobody,
  },
  "slides/:id": {
    url: ({ slidesVersionId }) => paths.slidesFile(slidesVersionId),
    open: whoMay("open-any-slides"),
  },

  "door/:slug": { url: ({ slug }) => paths.door(slug), open: whoMay("check-in") },
  "door/:slug/scans": {
    url: ({ slug }) => paths.doorScans(slug),
    open: whoMay("check-in"),
    posts: true,
  },
  "door/:slug/undo": {
    url: ({ slug }) => paths.doorUndo(slug),
    open: whoMay("check-in"),
    posts: true,
  },
  "door/:slug/count": { url: ({ slug }) => paths.doorCount(slug), open: whoMay("check-in") },

  editor: { url: paths.editor, open: whoMay("review-write-ups") },
  "editor/write-ups/:id": {
    url: ({ writeUpId }) => paths.editorWriteUp(writeUpId),
    open: whoMay("review-write-ups"),
  },
  "editor/letters": { url: () => paths.editorLetters(), open: whoMay("read-publishing-letters") },
  "editor/editions": { url: paths.editorEditions, open: whoMay("make-editions") },
  "editor/editions/:number": {
    url: ({ edition }) => paths.editorEdition(edition),
    open: whoMay("make-editions"),
  },

  organiser: { url: paths.organiser, open: whoMay("organise") },
  "organiser/new": { url: paths.newConference, open: whoMay("make-conferences") },
  "organiser/import": { url: paths.importConference, open: whoMay("make-conferences") },
  "organiser/trail": { url: () => paths.trail(), open: whoMay("read-trail") },
  "organiser/people": { url: paths.staff, open: whoMay("give-roles") },
  "organiser/people/letters": {
    url: () => paths.personalLetters(),
    open: whoMay("read-personal-letters"),
  },
  "organiser/:slug": { url: ({ slug }) => paths.organiserHome(slug), open: whoMay("organise") },
};

/** Organisers' addresses below a conference, and the deed that each is for. */
const sections: Record<string, { path: (slug: string) => string; deed: Deed }> = {
  details: { path: paths.conferenceDetails, deed: "change-conferences" },
  programme: { path: paths.organiserProgramme, deed: "change-programmes" },
  registrations: { path: paths.registrations, deed: "vet-registrations" },
  badges: { path: paths.badges, deed: "print-badges" },
  "badges.pdf": { path: paths.badgesPdf, deed: "print-badges" },
  slides: { path: paths.organiserSlides, deed: "release-slides" },
  letters: { path: paths.organiserLetters, deed: "read-letters" },
  attendance: { path: paths.organiserAttendance, deed: "watch-attendance" },
};

for (const [section, { path, deed }] of Object.entries(sections))
  access[`organiser/:slug/${section}`] = {
    url: ({ slug }) => path(slug),
    open: whoMay(deed),
  };

type Thing = { path: (slug: string, id: string) => string; id: keyof Ids; deed: Deed };
const things: Record<string, Thing> = {
  rooms: { path: paths.organiserRoom, id: "roomId", deed: "change-programmes" },
  slots: { path: paths.organiserSlot, id: "slotId", deed: "change-programmes" },
  sessions: { path: paths.organiserSession, id: "sessionId", deed: "change-programmes" },
  speakers: { path: paths.organiserSpeaker, id: "speakerId", deed: "change-programmes" },
  registrations: { path: paths.registration, id: "registrationId", deed: "vet-registrations" },
};

for (const [section, { path, id, deed }] of Object.entries(things))
  access[`organiser/:slug/${section}/:id`] = {
    url: (ids) => path(ids.slug, String(ids[id])),
    open: whoMay(deed),
  };
