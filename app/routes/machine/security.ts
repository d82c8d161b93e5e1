// Whom to tell of a weakness in the software (RFC 9116): the organisers of the current conference, else the mail's sender.
import { getService } from "~/domain/announcing/conferences/service.server";
import { addDays } from "~/domain/ground/time/days";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { addressOf, env } from "~/platform/env.server";

/** Days that what it says is to be believed; RFC 9116 wants less than a year. */
const believedDays = 180;

export async function loader() {
  const { contactEmail } = await getService();
  const expires = addDays(now().toISOString().slice(0, 10), believedDays);
  const lines = [
    `Contact: mailto:${contactEmail || env().mailFrom}`,
    `Expires: ${expires}T00:00:00Z`,
    "Preferred-Languages: en",
    `Canonical: ${addressOf(paths.securityContact())}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
