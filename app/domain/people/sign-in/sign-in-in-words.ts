// How long signing in lasts and why somebody is asked to do it again, as sentences say it.
import { freshMinutes, idleHours, keptFormMinutes } from "./sign-in";

/** A number of hours: "30 minutes", "an hour", "12 hours", and from two days on "14 days". */
export function hoursInWords(hours: number): string {
  if (hours < 1) return `${hours * 60} minutes`;
  if (hours === 1) return "an hour";
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

const sentences = {
  kept: `You were signed out before your form arrived. Nothing you typed is lost: sign in within ${hoursInWords(keptFormMinutes / 60)}, and it will be there for you to send again.`,
  file: "You were signed out before your file arrived. Sign in, then choose the file again: files are not kept.",
  fresh: `To change your email address, you need to have signed in within the last ${freshMinutes} minutes. What you typed is kept and will be there when you come back.`,
  idle: `You were signed out because no page was opened for ${hoursInWords(idleHours(1))}.`,
};

/** Why somebody who was signed in is asked to sign in again. */
export type Why = keyof typeof sentences;

/** The same as sentences, by the word in the address, which anybody can type. */
export const whys: ReadonlyMap<string, string> = new Map(Object.entries(sentences));

/** What was done on the page of one's browsers, by the word in the address. */
export const signInsDone = new Map([["ended", "Signed out. That browser has to sign in again."]]);
