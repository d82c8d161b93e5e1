// The map: every URL and the file that answers it, in one list. Each kind of visitor has a folder of doors.
import { index, type RouteConfig, route } from "@remix-run/route-config";

const doors: RouteConfig = [
  // public: everybody
  index("routes/public/home.tsx"),
  route("conferences", "routes/public/conferences.tsx"),
  route("conferences/:slug", "routes/public/conference.tsx"),
  route("conferences/:slug/programme", "routes/public/programme.tsx"),
  route("conferences/:slug/schedule.json", "routes/public/schedule.ts", { id: "schedule-json" }),
  route("conferences/:slug/schedule.xml", "routes/public/schedule.ts", { id: "schedule-xml" }),
  route("conferences/:slug/schedule.ics", "routes/public/schedule.ts", { id: "schedule-ics" }),
  route("conferences/:slug/sessions/:session", "routes/public/session.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("conferences/:slug/register", "routes/public/register.tsx"),
  route("conferences/:slug/register/check", "routes/public/register-check.tsx"),
  route("conferences/:slug/register/sent", "routes/public/register-sent.tsx"),
  route("register/confirm/:token", "routes/public/confirm-registration.tsx"),
  route("library", "routes/public/library/library.tsx"),
  route("library/feed.atom", "routes/public/library/feed.ts"),
  route("library/:slug", "routes/public/library/write-up.tsx"),
  route("bulletins", "routes/public/library/bulletins.tsx"),
  route("bulletins/:number", "routes/public/library/bulletin.tsx"),

  // account: signing in and out
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-in/link/:token", "routes/account/sign-in-link.tsx"),
  route("sign-in/stay", "routes/account/stay-signed-in.ts"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("my/sign-ins", "routes/account/sign-ins.tsx"),
  route("first-administrator/:token", "routes/account/first-administrator.tsx"),

  // delegate
  route("my", "routes/delegate/my.tsx"),
  route("my/registration", "routes/delegate/my-registration.tsx"),
  route("my/registration/change", "routes/delegate/change-registration.tsx"),
  route("my/registration/withdraw", "routes/delegate/withdraw.tsx"),
  route("my/ticket", "routes/delegate/my-ticket.tsx"),
  route("my/badge.pdf", "routes/delegate/my-badge.ts"),
  route("my/address/:token", "routes/delegate/confirm-address.tsx"),
  route("conferences/:slug/delegates", "routes/delegate/directory.tsx"),
  route("my/choices", "routes/delegate/my-choices.tsx"),
  route("my/calendar", "routes/delegate/my-calendar.tsx"),
  route("my/agenda.ics", "routes/delegate/my-agenda.ts"),
  route("calendars/:file", "routes/delegate/calendar-feed.ts"),
  route("my/write-ups", "routes/delegate/my-write-ups.tsx"),
  route("my/write-ups/new", "routes/delegate/new-write-up.tsx"),
  route("my/write-ups/:id", "routes/delegate/my-write-up.tsx"),
  route("slides/:id", "routes/delegate/slides-file.ts"),

  // speaker
  route("speaker", "routes/speaker/speaker.tsx"),
  route("speaker/sessions/:id", "routes/speaker/speaker-session.tsx"),

  // steward
  route("door/:slug", "routes/steward/door.tsx"),
  route("door/:slug/scans", "routes/steward/door-scans.ts"),
  route("door/:slug/undo", "routes/steward/door-undo.ts"),
  route("door/:slug/count", "routes/steward/door-count.ts"),
  route("t/:code", "routes/steward/ticket.tsx"),

  // editor
  route("editor", "routes/editor/queue.tsx"),
  route("editor/write-ups/:id", "routes/editor/write-up.tsx"),
  route("editor/letters", "routes/editor/letters.tsx"),
  route("editor/editions", "routes/editor/editions.tsx"),
  route("editor/editions/:number", "routes/editor/edition.tsx"),

  // organiser
  route("organiser/:slug/registrations", "routes/organiser/registrations.tsx"),
  route("organiser/:slug/registrations/:id", "routes/organiser/registration.tsx"),
  route("organiser", "routes/organiser/organiser.tsx"),
  route("organiser/people", "routes/organiser/staff.tsx"),
  route("organiser/people/letters", "routes/organiser/personal-letters.tsx"),
  route("organiser/trail", "routes/organiser/trail.tsx"),
  route("organiser/new", "routes/organiser/new-conference.tsx"),
  route("organiser/import", "routes/organiser/import.tsx"),
  route("organiser/:slug", "routes/organiser/organiser-home.tsx"),
  route("organiser/:slug/details", "routes/organiser/details.tsx"),
  route("organiser/:slug/programme", "routes/organiser/programme/programme.tsx"),
  route("organiser/:slug/rooms/:id", "routes/organiser/programme/room.tsx"),
  route("organiser/:slug/slots/:id", "routes/organiser/programme/slot.tsx"),
  route("organiser/:slug/sessions/:id", "routes/organiser/programme/session.tsx"),
  route("organiser/:slug/speakers/:id", "routes/organiser/programme/speaker.tsx"),
  route("organiser/:slug/letters", "routes/organiser/letters.tsx"),
  route("organiser/:slug/badges", "routes/organiser/badges.tsx"),
  route("organiser/:slug/badges.pdf", "routes/organiser/badges-pdf.ts"),
  route("organiser/:slug/attendance", "routes/organiser/attendance.tsx"),
  route("organiser/:slug/slides", "routes/organiser/slides.tsx"),

  // machine: programs alone
  route(".well-known/security.txt", "routes/machine/security.ts"),
  route("robots.txt", "routes/machine/robots.ts"),
  route("sitemap.xml", "routes/machine/sitemap.ts"),
  route("healthcheck", "routes/machine/healthcheck.ts"),

  // demo: the demonstration
  route("demo/hello", "routes/demo/hello.tsx"),
  route("demo/sign-in/:role", "routes/demo/sign-in.tsx"),
  route("demo/mailbox", "routes/demo/mailbox.tsx"),
  route("demo/mailbox.json", "routes/demo/mailbox-json.ts"),
  route("demo/mailbox/attachments/:id", "routes/demo/mailbox-attachment.ts"),

  // whatever has no page
  route("*", "routes/public/not-found.tsx"),
];

export default doors;
