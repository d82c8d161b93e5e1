// What the furniture of every page knows, where the root's loader did not run: Remix leaves it out when an action fails.
import { createContext } from "react";
import type { Viewer } from "./furniture";
import type { TimeLeft } from "./time-left";

/** Who looks at a page, what it says when it fails, what the service is called, whom to ask, and where it stands. */
export type DocumentFacts = {
  viewer: Viewer | null;
  /** For those who work for the conference: when they are signed out. */
  timeLeft: TimeLeft | null;
  demo: boolean;
  reference: string;
  service: { name: string; contactEmail: string };
  /** Without a slash at its end. */
  baseUrl: string;
};

/** The facts of a page that Remix renders without its root's; null elsewhere. */
export const DocumentFactsContext = createContext<DocumentFacts | null>(null);
