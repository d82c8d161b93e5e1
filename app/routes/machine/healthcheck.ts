// Whether the process and its database answer, for those who watch over it.
import { healthAnswer } from "~/http/health.server";
import { version } from "../../../package.json";

export function loader() {
  return healthAnswer(version);
}
