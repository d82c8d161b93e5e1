// What the page of a session shows its organiser: the form, and whether anything keeps the session from being deleted.
import { getSessionForm } from "~/domain/announcing/programme/parts/session-form.server";
import { read } from "~/platform/db.server";
import { whySessionStays } from "./what-hangs-on.server";

/** The form of a session as `getSessionForm` finds it; `stays` says why the session cannot be deleted, "" where it can. */
export async function getSessionPage(slug: string, id: string | null) {
  const form = await getSessionForm(slug, id);
  if (!form?.part) return form && { ...form, part: null };
  return { ...form, part: { ...form.part, stays: await whySessionStays(read, form.part.id) } };
}
