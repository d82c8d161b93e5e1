// Signs a browser out.
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/domain/people/sign-in/sessions.server";
import { sessionToken, signedOutCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";

export function loader() {
  return redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  const token = await sessionToken(request);
  if (token) await signOut(token, now());
  return redirect(paths.home(), {
    status: 303,
    headers: { "Set-Cookie": await signedOutCookie() },
  });
}
