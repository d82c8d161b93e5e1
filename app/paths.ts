// Every URL of the house as a function, for links and letters. Imports nothing.

const at = (...parts: string[]): string => `/${parts.map(encodeURIComponent).join("/")}`;

/** Paths begin with a slash and carry no host; letters put BASE_URL before them. */
export const paths = {
  home: () => "/",
  conferences: () => at("conferences"),
  conference: (slug: string) => at("conferences", slug),
  programme: (slug: string, theme?: string) =>
    at("conferences", slug, "programme") + (theme ? `?theme=${encodeURIComponent(theme)}` : ""),
  session: (slug: string, session: string) => at("conferences", slug, "sessions", session),
  schedule: (slug: string, format: "json" | "xml" | "ics") =>
    at("conferences", slug, `schedule.${format}`),
  register: (slug: string) => at("conferences", slug, "register"),
  /** The form with the answers that this browser sent. */
  registerChange: (slug: string) => `${at("conferences", slug, "register")}?change=yes`,
  registerCheck: (slug: string) => at("conferences", slug, "register", "check"),
  registerSent: (slug: string) => at("conferences", slug, "register", "sent"),
  delegates: (slug: string) => at("conferences", slug, "delegates"),
  confirmRegistration: (token: string) => at("register", "confirm", token),
  privacy: () => at("privacy"),
  accessibility: () => at("accessibility"),

  signIn: (next?: string, why?: string) =>
    at("sign-in") +
    (next
      ? `?next=${encodeURIComponent(next)}${why ? `&why=${encodeURIComponent(why)}` : ""}`
      : ""),
  signInCode: () => at("sign-in", "code"),
  signInLink: (token: string) => at("sign-in", "link", token),
  signOut: () => at("sign-out"),
  staySignedIn: () => at("sign-in", "stay"),
  mySignIns: () => at("my", "sign-ins"),
  firstAdministrator: (token: string) => at("first-administrator", token),

  my: () => at("my"),
  myRegistration: () => at("my", "registration"),
  changeRegistration: () => at("my", "registration", "change"),
  confirmAddress: (token: string) => at("my", "address", token),
  withdraw: () => at("my", "registration", "withdraw"),
  myTicket: () => at("my", "ticket"),
  myChoices: () => at("my", "choices"),
  myBadge: () => at("my", "badge.pdf"),
  myAgenda: () => at("my", "agenda.ics"),
  myCalendar: () => at("my", "calendar"),
  myWriteUps: () => at("my", "write-ups"),
  newWriteUp: () => at("my", "write-ups", "new"),
  myWriteUp: (id: string) => at("my", "write-ups", id),
  ticket: (code: string) => at("t", code),
  calendarFeed: (token: string) => at("calendars", `${token}.ics`),
  slidesFile: (id: string) => at("slides", id),

  speaker: () => at("speaker"),
  speakerSession: (id: string) => at("speaker", "sessions", id),

  door: (slug: string, checkpoint?: string) =>
    at("door", slug) + (checkpoint ? `?checkpoint=${encodeURIComponent(checkpoint)}` : ""),
  doorScans: (slug: string) => at("door", slug, "scans"),
  doorUndo: (slug: string) => at("door", slug, "undo"),
  doorCount: (slug: string) => at("door", slug, "count"),

  editor: () => at("editor"),
  editorWriteUp: (id: string) => at("editor", "write-ups", id),
  editorLetters: (state?: string) =>
    at("editor", "letters") + (state ? `?state=${encodeURIComponent(state)}` : ""),
  editorEditions: () => at("editor", "editions"),
  editorEdition: (number: number) => at("editor", "editions", String(number)),

  library: () => at("library"),
  writeUp: (slug: string) => at("library", slug),
  libraryFeed: () => at("library", "feed.atom"),
  bulletins: () => at("bulletins"),
  bulletin: (number: number) => at("bulletins", String(number)),

  organiser: () => at("organiser"),
  newConference: () => at("organiser", "new"),
  importConference: () => at("organiser", "import"),
  staff: () => at("organiser", "people"),
  trail: (kind?: string, before?: number) =>
    at("organiser", "trail") +
    (kind ? `?kind=${encodeURIComponent(kind)}${before ? `&before=${before}` : ""}` : ""),
  personalLetters: (state?: string) =>
    at("organiser", "people", "letters") + (state ? `?state=${encodeURIComponent(state)}` : ""),
  organiserHome: (slug: string) => at("organiser", slug),
  conferenceDetails: (slug: string) => at("organiser", slug, "details"),
  organiserProgramme: (slug: string) => at("organiser", slug, "programme"),
  organiserRoom: (slug: string, id: string) => at("organiser", slug, "rooms", id),
  organiserSlot: (slug: string, id: string) => at("organiser", slug, "slots", id),
  organiserSession: (slug: string, id: string) => at("organiser", slug, "sessions", id),
  organiserSpeaker: (slug: string, id: string) => at("organiser", slug, "speakers", id),
  registrations: (slug: string, state?: string) =>
    at("organiser", slug, "registrations") + (state ? `?state=${encodeURIComponent(state)}` : ""),
  registration: (slug: string, id: string) => at("organiser", slug, "registrations", id),
  badges: (slug: string) => at("organiser", slug, "badges"),
  badgesPdf: (slug: string) => at("organiser", slug, "badges.pdf"),
  organiserSlides: (slug: string) => at("organiser", slug, "slides"),
  organiserLetters: (slug: string, state?: string) =>
    at("organiser", slug, "letters") + (state ? `?state=${encodeURIComponent(state)}` : ""),
  organiserAttendance: (slug: string) => at("organiser", slug, "attendance"),

  demoMailbox: () => at("demo", "mailbox"),
  demoMailboxJson: () => at("demo", "mailbox.json"),
  demoMailboxAttachment: (id: string) => at("demo", "mailbox", "attachments", id),
  demoSignIn: (role: string) => at("demo", "sign-in", role),
  securityContact: () => at(".well-known", "security.txt"),
  robots: () => at("robots.txt"),
  sitemap: () => at("sitemap.xml"),
  healthcheck: () => at("healthcheck"),
};
