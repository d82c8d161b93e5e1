// The cookies: who is signed in, and which browser asked to sign in, or sent a form too late.
import { type Cookie, createCookie, redirect } from "@remix-run/node";
import type { Actor } from "~/domain/ground/audit/actor";
import {
  getActor,
  type NewSession,
  type SigningBrowser,
} from "~/domain/people/sign-in/sessions.server";
import { askedHours, rememberedDays, warningMinutes } from "~/domain/people/sign-in/sign-in";
import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import { CannotWrite } from "~/platform/hindrance";
import { randomToken } from "~/platform/secrets.server";
import { contextOf, type DoorArgs } from "./context";
import type { RefusalFrame } from "./entrance/refused";
import { hindranceInWords, retryAfterSeconds } from "./hindrance.server";

/** What the session cookie is called; with its prefix, browsers take it from this host alone, and over HTTPS. */
export const sessionNames = { plain: "session", secure: "__Host-session" } as const;

const options = { httpOnly: true, sameSite: "lax", path: "/", secure: env().secure } as const;
const sessionCookie = createCookie(sessionNames[env().secure ? "secure" : "plain"], options);
const askedCookie = ownCookie("asked", askedHours * 3600);

/**
 * A cookie of a browser that is not signed in: for this host alone over HTTPS, and out of reach of scripts.
 *
 * @param maxAge seconds; without it the cookie goes with the browser's window
 */
export function ownCookie(name: string, maxAge?: number): Cookie {
  const prefix = env().secure ? "__Host-" : "";
  return createCookie(prefix + name, maxAge === undefined ? options : { ...options, maxAge });
}

const known = new WeakMap<object, Promise<Actor | null>>();

/** The signed-in person of this request, or null; asked once for all loaders of a page. */
export function currentActor(args: DoorArgs): Promise<Actor | null> {
  const key = args.context as object;
  const before = known.get(key);
  if (before) return before;
  const finding = findActor(args);
  known.set(key, finding);
  return finding;
}

async function findActor(args: DoorArgs): Promise<Actor | null> {
  const token = await sessionToken(args.request);
  const facts = contextOf(args);
  const actor = token ? await getActor(token, facts.address, now()) : null;
  if (actor?.personId) facts.personId = actor.personId;
  return actor;
}

/** Whoever was found to be signed in while a request was answered; null where nobody asked. */
export async function actorFound(context: object): Promise<Actor | null> {
  return (await known.get(context)?.catch(() => null)) ?? null;
}

/** What a page tells those who work for the conference of when they are signed out; null for everybody else. */
export function timeLeftOf({ roles, session }: Actor, request: Request) {
  if (roles.length === 0 || !session) return null;
  const url = new URL(request.url);
  return {
    until: session.until.toISOString(),
    seconds: Math.floor((session.until.getTime() - now().getTime()) / 1000),
    warnSeconds: warningMinutes * 60,
    here: url.pathname + url.search,
  };
}

/** The session token that this browser sent, or null. */
export async function sessionToken(request: Request): Promise<string | null> {
  const value: unknown = await sessionCookie.parse(request.headers.get("cookie"));
  return typeof value === "string" ? value : null;
}

/** The browser that somebody signs in with: its network address, and the session that it has or had. */
export async function signingBrowser(args: DoorArgs): Promise<SigningBrowser> {
  return {
    address: contextOf(args).address,
    userAgent: args.request.headers.get("user-agent") ?? undefined,
    sessionToken: await sessionToken(args.request),
  };
}

/** The Set-Cookie value that signs a browser in. Always a fresh token: a session is never carried across a sign-in. */
export function signedInCookie(session: NewSession): Promise<string> {
  // Longer than the session (`rememberedHours` in all), so that a form that comes too late is known for whose it is.
  const expires = new Date(session.expiresAt.getTime() + rememberedDays * 86_400_000);
  return sessionCookie.serialize(session.token, { expires });
}

/** Signs the browser in and sends it on. */
export async function signedInAt(path: string, session: NewSession): Promise<Response> {
  const headers = { "Set-Cookie": await signedInCookie(session) };
  return redirect(path, { status: 303, headers });
}

/** The Set-Cookie value that signs a browser out. */
export function signedOutCookie(): Promise<string> {
  return sessionCookie.serialize("", { maxAge: 0 });
}

/**
 * The answer to a sign-out that could not be written: this browser is signed out all the same, because somebody else may sit
 * down at it, and is told that the session itself runs on.
 *
 * @param error what kept it from being written; anything else is thrown again
 * @param headers with what takes the browser's cookies away
 * @param frame makes the page
 */
export function signedOutAlone(
  args: DoorArgs,
  error: unknown,
  headers: Headers,
  frame: RefusalFrame,
): Response {
  if (!(error instanceof CannotWrite)) throw error;
  const { reference } = contextOf(args);
  hindranceInWords(error, reference);
  const sentence =
    "You are signed out in this browser. The server can save nothing now, so your sign-in could not be ended on the server: if somebody else may have copied it, sign in again later and end it under “Where you are signed in”.";
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Retry-After", String(retryAfterSeconds));
  const page = frame({ status: 503, data: { sentence }, reference });
  return new Response(page, { status: 503, headers });
}

/** The token of the browser that asked for a code, or null. */
export async function askedToken(request: Request): Promise<string | null> {
  const value: unknown = await askedCookie.parse(request.headers.get("cookie"));
  return typeof value === "string" ? value : null;
}

/** The token of the browser that asks for a code now, made where it has none, and the Set-Cookie value that keeps it. */
export async function rememberAsking(
  request: Request,
): Promise<{ browserToken: string; cookie: string }> {
  const browserToken = (await askedToken(request)) ?? randomToken();
  return { browserToken, cookie: await askedCookie.serialize(browserToken) };
}
