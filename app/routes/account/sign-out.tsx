// Signs a browser out.
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/domain/people/sign-in/sessions.server";
import { contextOf } from "~/http/context";
import { noLongerRegistering } from "~/http/registering.server";
import { sessionToken, signedOutAlone, signedOutCookie } from "~/http/session.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { refusedFilePage } from "~/ui/page/refused-file";

export function loader() {
  return redirect(paths.home());
}

export async function action(args: ActionFunctionArgs) {
  const token = await sessionToken(args.request);
  const headers = new Headers();
  for (const cookie of [await signedOutCookie(), await noLongerRegistering()])
    headers.append("Set-Cookie", cookie);
  try {
    if (token) await signOut({ token, address: contextOf(args).address }, now());
  } catch (error) {
    return signedOutAlone(args, error, headers, refusedFilePage);
  }
  return redirect(paths.home(), { status: 303, headers });
}
