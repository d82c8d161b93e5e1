// What the service calls itself above every page, and whom its readers can write to: the current conference's own.
import { performance } from "node:perf_hooks";
import { env } from "~/platform/env.server";
import { getCurrentConference } from "./conferences.server";

/** The service as every page knows it; `contactEmail` is "" where nobody has given an address. */
export type Service = { name: string; contactEmail: string };

/** Milliseconds that it is not asked for again: it stands on every page and hardly ever changes. */
const freshFor = 5000;

const nameOfNone = "Conference";
let known: (Service & { at: number }) | null = null;

/** The service: SERVICE_NAME where the installation has one, else the name of the current conference. */
export async function getService(): Promise<Service> {
  if (!known || performance.now() - known.at > freshFor) {
    const current = await getCurrentConference();
    const name = env().serviceName ?? current?.name ?? nameOfNone;
    known = { name, contactEmail: current?.contactEmail ?? "", at: performance.now() };
  }
  return { name: known.name, contactEmail: known.contactEmail };
}
