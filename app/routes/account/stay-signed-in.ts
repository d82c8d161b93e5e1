// For the warning before somebody is signed out: how long they have, and staying signed in.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { getSecondsLeft } from "~/domain/people/sign-in/sessions.server";
import { currentActor, sessionToken } from "~/http/session.server";
import { now } from "~/platform/clock.server";

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ seconds: await getSecondsLeft(await sessionToken(request), now()) });
}

export async function action(args: ActionFunctionArgs) {
  await currentActor(args);
  return json({ seconds: await getSecondsLeft(await sessionToken(args.request), now()) });
}
