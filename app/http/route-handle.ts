// What a route says of itself, beside its loader: `export const handle = { … } satisfies RouteHandle`.

import type { Deed } from "~/domain/people/access/access";

/** What the lobby needs to know of a route. A route that says nothing is rendered for each request and ships no script. */
export type RouteHandle = {
  /**
   * What it answers is the same for everybody who is not signed in, and is kept in memory; `query` names the questions that it
   * knows, of which a reader asks one at a time.
   */
  kept?: true | { query: readonly string[] };
  /** What is sent to it may change pages that are kept, so they are cleared before the answer. */
  changesPages?: true;
  /** What stands for its parameter opens something (a link in a letter, a ticket, a feed), so the log leaves it out. */
  secret?: true;
  /**
   * It shows many people's data, called so in the trail, where each look at it leaves a line; with `query` only where the
   * address asks that question.
   */
  looksAt?: { list: string; query?: string };
  /** Its page runs scripts. */
  hydrate?: true;
  /** Those scripts need WebAssembly. */
  wasm?: true;
  /**
   * A file can be sent to it, of at most so many bytes, by whoever may do the deed. Where the thing that it is for has an owner,
   * whoever is signed in may begin, and the door asks whose it is before it reads.
   */
  uploads?: { bytes: number; by: Deed | "owner" };
};

/** What a route's module says, which Remix hands over without its type. */
export function handleOf(module: { handle?: unknown } | undefined): RouteHandle {
  return (module?.handle as RouteHandle | undefined) ?? {};
}
