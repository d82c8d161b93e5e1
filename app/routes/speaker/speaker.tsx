// A speaker's sessions, and which still need slides.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSpeakerSessions } from "~/domain/publishing/slides/slides.server";
import { spokenInWords } from "~/domain/publishing/slides/slides-in-words";
import { requirePerson } from "~/http/guard.server";
import { titled } from "~/http/page-title";
import { SpeakerHomePage } from "~/ui/publishing/slides/speaker-home-page";

export const meta = titled("Your talks");

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  return spokenInWords(await listSpeakerSessions(person.personId));
}

export default function SpeakerHome() {
  return <SpeakerHomePage {...useLoaderData<typeof loader>()} />;
}
