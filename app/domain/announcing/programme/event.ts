// A conference as an event in the words of schema.org, for search engines and other programs that read its page.
import { toBeAnnounced } from "~/domain/announcing/conferences/conferences";
import type { Overview } from "./overview";

/** What the page of a conference knows of it (https://schema.org/Event); what nobody has said is left out. */
export function eventOf(overview: Overview): Record<string, unknown> {
  const { name, summary, starts, ends, venue, address, contactEmail } = overview;
  const place = {
    ...(venue === toBeAnnounced ? {} : { name: venue }),
    ...(address === toBeAnnounced ? {} : { address }),
  };
  return {
    "@type": "Event",
    name,
    description: summary,
    startDate: starts,
    endDate: ends,
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(Object.keys(place).length > 0 ? { location: { "@type": "Place", ...place } } : {}),
    ...(contactEmail ? { organizer: { "@type": "Organization", email: contactEmail } } : {}),
  };
}
