// What goes wrong in a route's loader or action, before Remix makes of it what it can: a page with status 500, or bare text.
import type { ServerBuild } from "@remix-run/node";
import { contextOf, type DoorArgs } from "../context";
import { hindranceInWords } from "../hindrance.server";
import { refusalAs } from "../respond.server";

type Module = ServerBuild["routes"][string]["module"];
type Work = (args: never) => unknown;

/** What a route without a page left behind, by the facts of its request. */
const faults = new WeakMap<object, { error: unknown }>();

/** What was thrown by the route that answers files or programs, for whoever answers in its place; undefined for nothing. */
export function faultOf(locals: object): { error: unknown } | undefined {
  return faults.get(locals);
}

/**
 * A route that says what hindered it with 503 and a sentence, on its own page. A route without a page (a file, or what programs
 * ask) has no frame for what goes wrong, so that is kept for the entrance to answer.
 */
export function tellingFaults(module: Module): Module {
  const telling = (work: Work) => async (args: DoorArgs) => {
    try {
      return await work(args as never);
    } catch (error) {
      throw module.default ? pageFault(error, args) : fileFault(error, args);
    }
  };
  return {
    ...module,
    ...(module.loader ? { loader: telling(module.loader as Work) } : {}),
    ...(module.action ? { action: telling(module.action as Work) } : {}),
  } as Module;
}

function pageFault(error: unknown, args: DoorArgs): unknown {
  const told = hindranceInWords(error, contextOf(args).reference);
  return told ? refusalAs(503, `${told.sentence} ${told.advice}`) : error;
}

function fileFault(error: unknown, { context }: DoorArgs): unknown {
  if (error instanceof Response) return error;
  faults.set(context, { error });
  return new Response(null, { status: 500 });
}
