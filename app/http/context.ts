// What the process tells every door about a request, through Remix's load context.
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Problem } from "~/domain/problem";

/** Facts of one request that its headers cannot be trusted with. */
export type RequestContext = {
  /** Shown on a page that fails and written in the log. */
  reference: string;
  /** The network address it came from. */
  address: string;
  /** For the inline scripts of pages that hydrate. */
  nonce: string;
  /** Who is signed in, once somebody asked; the log names them by it. */
  personId?: string;
  /** What a page is shown filled with, because its form came after its session had lapsed (`kept-form`). */
  keptForm?: Problem["typed"];
};

/** What loaders and actions are called with. */
export type DoorArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** The request's facts from a door's arguments. */
export function contextOf(args: { context: AppLoadContext }): RequestContext {
  return args.context as unknown as RequestContext;
}
