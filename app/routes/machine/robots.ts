// What search engines may read.
import { robotsAnswer } from "~/http/machine-files.server";

export const loader = () => robotsAnswer();
