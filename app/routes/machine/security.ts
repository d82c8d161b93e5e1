// Whom to tell of a weakness in the software.
import { getService } from "~/domain/announcing/conferences/service.server";
import { securityAnswer } from "~/http/machine-files.server";
import { now } from "~/platform/clock.server";

export async function loader() {
  const { contactEmail } = await getService();
  return securityAnswer(contactEmail, now());
}
