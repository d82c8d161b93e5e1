// What was typed survives a lapsed session. The guard keeps the form and sends its person to sign in; when they are back, the
// form's own page is shown with what they typed, as after a mistake, and nothing is sent by itself. Once, for every door.
import { json, redirect } from "@remix-run/node";
import {
  forgetKeptForm,
  getKeptForm,
  keepForm,
  ownerOfSession,
} from "~/domain/people/sign-in/kept-forms.server";
import type { Why } from "~/domain/people/sign-in/sign-in-in-words";
import { DomainError, type Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { contextOf, type DoorArgs } from "./context";
import { readFields } from "./form.server";
import { askedToken, currentActor, rememberAsking, sessionToken } from "./session.server";

/** The word in an address that names the form that was kept. */
const keptWord = "kept";

/**
 * The redirect to the sign-in page for whoever is not signed in, and back. A form that was sent by a browser whose session
 * has lapsed is kept, for that browser; a file is not, nor what comes from a browser that was signed out.
 */
export async function signInFirst(args: DoorArgs): Promise<Response> {
  const { request } = args;
  if (request.method === "GET" || request.method === "HEAD") return toSignIn(request);
  const token = await sessionToken(request);
  const owner = token && (await ownerOfSession(token));
  if (!owner) return toSignIn(request);
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/")) return toSignIn(request, { why: "file" });
  const typed = await readFields(request).catch(() => null);
  return typed ? keepAndSignIn(request, owner, typed, "kept") : toSignIn(request);
}

/**
 * Runs a verb that may ask for a fresh sign-in: then the form is kept as above.
 *
 * @throws Response the redirect to the sign-in page; whatever else `verb` throws
 */
export async function signingInAgain<T>(
  { request }: DoorArgs,
  personId: string,
  typed: Problem["typed"],
  verb: () => Promise<T>,
): Promise<T> {
  try {
    return await verb();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "sign-in-again")) throw error;
    throw await keepAndSignIn(request, personId, typed, "fresh");
  }
}

async function keepAndSignIn(
  request: Request,
  personId: string,
  typed: Problem["typed"],
  why: Why,
): Promise<Response> {
  const path = new URL(request.url).pathname;
  const { browserToken, cookie } = await rememberAsking(request);
  const id = await keepForm(personId, { path, typed, browserToken }, now());
  return id ? toSignIn(request, { why, kept: { id, cookie } }) : toSignIn(request);
}

function toSignIn(
  request: Request,
  { why, kept }: { why?: Why; kept?: { id: string; cookie: string } } = {},
): Response {
  const url = new URL(request.url);
  url.searchParams.delete(keptWord);
  if (kept) url.searchParams.set(keptWord, kept.id);
  const headers = kept ? { "Set-Cookie": kept.cookie } : undefined;
  return redirect(paths.signIn(url.pathname + url.search, why), { headers });
}

/**
 * What a request for a page has to be filled with, where its address names a form that was kept for whoever asks.
 *
 * @param context the facts of the request, in which the form is left for its action
 * @returns the request to give to Remix: as it came, or one whose action answers with the form
 */
export async function withKeptForm(request: Request, context: object): Promise<Request> {
  const url = new URL(request.url);
  const id = url.searchParams.get(keptWord);
  if (!id || request.method !== "GET") return request;
  const args = { request, context, params: {} } as unknown as DoorArgs;
  const actor = await currentActor(args);
  const browserToken = await askedToken(request);
  const asked = browserToken !== null && { id, path: url.pathname, browserToken };
  const typed = asked && actor?.personId ? await getKeptForm(actor.personId, asked, now()) : null;
  if (!typed) return request;
  contextOf(args).keptForm = typed;
  const { headers, signal } = request;
  return new Request(request.url, { method: "POST", headers, signal });
}

/** The answer of an action whose page is shown filled; undefined for a form that was really sent. */
export function refilled(args: DoorArgs): Response | undefined {
  const typed = contextOf(args).keptForm;
  if (!typed) return undefined;
  const problem: Problem = { errors: [], typed, kept: true };
  return json(problem);
}

/** Forgets a form that was kept, once it has been sent again and taken. */
export async function forgetWhenTaken(
  request: Request,
  context: object,
  answer: Response,
): Promise<void> {
  const id = new URL(request.url).searchParams.get(keptWord);
  if (!id || request.method !== "POST" || answer.status !== 303) return;
  const browserToken = await askedToken(request);
  if (browserToken === null) return;
  const actor = await currentActor({ request, context, params: {} } as unknown as DoorArgs);
  if (actor?.personId) await forgetKeptForm(actor.personId, { id, browserToken });
}
