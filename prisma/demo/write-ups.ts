// Every write-up of the demonstration, whatever its state.

import type { DemoWriteUp } from "./types";
import { WRITE_UPS_IN_PROGRESS } from "./write-ups-in-progress";
import { PREVENT_AND_PREPARE_WRITE_UPS } from "./write-ups-prevent-prepare";
import { PROTECT_WRITE_UPS } from "./write-ups-protect";
import { PURSUE_WRITE_UPS } from "./write-ups-pursue";

/** The ten published write-ups of the past conference, then those that are on their way. */
export const WRITE_UPS: readonly DemoWriteUp[] = [
  ...PURSUE_WRITE_UPS,
  ...PREVENT_AND_PREPARE_WRITE_UPS,
  ...PROTECT_WRITE_UPS,
  ...WRITE_UPS_IN_PROGRESS,
];
