// How long personal data is kept, for the privacy notice: from the numbers by which the timed job deletes it. Pure.
import { scanDays } from "~/domain/arriving/attendance/kept";
import { detailDays } from "~/domain/ground/audit/kept";
import { counted } from "~/domain/ground/counting/counted";
import { letterTextDays, letterYears } from "~/domain/ground/letters/kept";
import { throttleMinutes } from "~/domain/ground/limits/limits";
import { drawnDays } from "~/domain/ground/prose/kept";
import { keptAnswersMinutes } from "~/domain/joining/admission/kept-answers";
import { draftDays, needsDays, registrationYears } from "~/domain/joining/registration/kept";
import { endedSignInDays } from "~/domain/people/sign-in/kept";
import { keptFormMinutes } from "~/domain/people/sign-in/sign-in";
import { downloadYears } from "~/domain/publishing/slides/kept";

const days = (number: number) => counted(number, "day");
const years = (number: number) => counted(number, "year");

/** What is kept, and until when it is deleted, in the order in which it goes. */
export const keptInWords: { what: string; until: string }[] = [
  {
    what: "Failed attempts and how many letters were asked for, counted without names",
    until: `${throttleMinutes} minutes`,
  },
  {
    what: "Your answers while you register, before you confirm them",
    until: `${keptAnswersMinutes} minutes after you last changed them`,
  },
  {
    what: "What you had typed when your session ended, for you to send after signing in again",
    until: `${keptFormMinutes} minutes`,
  },
  {
    what: "Requests to sign in, and sessions in a browser",
    until: `${days(endedSignInDays)} after they end`,
  },
  {
    what: "A registration whose email address was never confirmed",
    until: `${days(draftDays)} after it was sent`,
  },
  {
    what: "A text you wrote that was changed or deleted, as it was laid out for pages",
    until: `${days(drawnDays)} after it was last shown`,
  },
  {
    what: "Access needs, dietary needs and phone numbers",
    until: `${days(needsDays)} after the conference`,
  },
  {
    what: "The text of letters to you, and what was attached to them",
    until: `${days(letterTextDays)} after they were written`,
  },
  {
    what: "Each scan of your ticket",
    until: `${days(scanDays)} after the conference`,
  },
  {
    what: "What you had answered before you changed an answer",
    until: `${days(detailDays)} after the change`,
  },
  {
    what: "To whom a letter went, what kind it was and when",
    until: `${years(letterYears)} after it was written`,
  },
  {
    what: "Which slides you downloaded, when, and from which network address",
    until: `${years(downloadYears)} after the download`,
  },
  {
    what: "Your registration, your ticket, your sessions and where you were",
    until: `${years(registrationYears)} after the conference`,
  },
];
