// Every write-up of the demonstration, whatever its state.

import type { DemoWriteUp } from "./types";
import { writeUpsInProgress } from "./write-ups-in-progress";
import { preventAndPrepareWriteUps } from "./write-ups-prevent-prepare";
import { protectWriteUps } from "./write-ups-protect";
import { pursueWriteUps } from "./write-ups-pursue";

/** The ten published write-ups of the past conference, then those that are on their way. */
export const writeUps: readonly DemoWriteUp[] = [
  ...pursueWriteUps,
  ...preventAndPrepareWriteUps,
  ...protectWriteUps,
  ...writeUpsInProgress,
];
