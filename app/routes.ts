// The map: every URL and the file that answers it, in one list. Each kind of visitor has a folder of doors.
import { index, type RouteConfig, route } from "@remix-run/route-config";

const doors: RouteConfig = [
  // public: everybody
  index("routes/public/home.tsx"),

  // account: signing in and out
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-in/link/:token", "routes/account/sign-in-link.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("first-administrator/:token", "routes/account/first-administrator.tsx"),

  // delegate

  // speaker

  // steward

  // editor

  // organiser
  route("organiser/:slug/letters", "routes/organiser/letters.tsx"),

  // machine: answers for programs
  route("healthcheck", "routes/machine/healthcheck.ts"),
  route("demo/sign-in/:role", "routes/machine/demo-sign-in.tsx"),
  route("demo/mailbox", "routes/machine/demo-mailbox.tsx"),
  route("demo/mailbox.json", "routes/machine/demo-mailbox-json.ts"),
  route("demo/mailbox/attachments/:id", "routes/machine/demo-mailbox-attachment.ts"),

  route("*", "routes/public/not-found.tsx"),
];

export default doors;
