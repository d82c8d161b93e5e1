// The cookie of a browser in which somebody registers: it finds the answers that are kept between the pages of the form.
import { randomToken } from "~/platform/secrets.server";
import { ownCookie } from "./session.server";

/** It goes with the browser's window: the answers themselves go sooner. */
const cookie = ownCookie("registering");

/** The token of the browser that registers, or null. */
export async function registeringToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" ? value : null;
}

/** The token of the browser that registers now, made where it has none, and the Set-Cookie value that keeps it. */
export async function rememberRegistering(
  request: Request,
): Promise<{ browserToken: string; cookie: string }> {
  const browserToken = (await registeringToken(request)) ?? randomToken();
  return { browserToken, cookie: await cookie.serialize(browserToken) };
}

/** The Set-Cookie value by which a browser can find those answers no more. */
export function noLongerRegistering(): Promise<string> {
  return cookie.serialize("", { maxAge: 0 });
}
