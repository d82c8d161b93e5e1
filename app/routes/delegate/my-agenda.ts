// The signed-in delegate's agenda as an iCalendar file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getAgendaCalendar } from "~/domain/choosing/agenda/agenda.server";
import { requirePerson } from "~/http/guard.server";
import { now } from "~/platform/clock.server";

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requirePerson(args);
  return new Response(await getAgendaCalendar(personId, now()), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="agenda.ics"',
      "Cache-Control": "no-store",
    },
  });
}
