// Registering: by somebody signed in at once, by anybody else with a letter that proves the address.

import type { Actor } from "~/domain/ground/audit/actor";
import { recordAbout } from "~/domain/ground/audit/audit.server";
import type { Step } from "~/domain/ground/audit/step";
import { throttleMinutes } from "~/domain/ground/limits/limits";
import { countOneMore, demandFewAddressesFrom } from "~/domain/ground/limits/throttle.server";
import {
  type Answers,
  answerColumns,
  answersOf,
  sameAnswers,
} from "~/domain/joining/registration/form";
import { alreadyLetter, confirmLetter } from "~/domain/joining/registration/letters/registering";
import {
  closedSentence,
  confirmDays,
  confirmLettersAllowed,
  hasRegistered,
  registrationState,
} from "~/domain/joining/registration/registration";
import { tellDelegate } from "~/domain/joining/registration/tell-delegate.server";
import {
  type ConfirmLink,
  writeDraft,
} from "~/domain/joining/registration/write-registration.server";
import { findOrMakePerson } from "~/domain/people/people/people.server";
import { DomainError } from "~/domain/problem";
import { paths } from "~/paths";
import { command } from "~/platform/db.server";
import { addressOf } from "~/platform/env.server";
import { hashToken, randomToken } from "~/platform/secrets.server";
import { findConferenceToJoin } from "./admission.server";
import { dropAnswers, findKeptAnswers, markSent } from "./kept-answers.server";
import { submit } from "./submit.server";

/** Milliseconds of a link's life. */
const linkLife = confirmDays * 86_400_000;

/**
 * Sends a registration. A visitor's is kept as a draft until the letter's link proves the address; somebody signed in
 * registers with their own address at once. Visitors cannot tell from the answer whether an address has registered: the
 * address itself is told by letter. The same form sent again changes nothing.
 *
 * @returns `sent` when a letter asks to confirm, `registered` when it is done
 * @throws DomainError `not-found` for a conference that is not released, `closed` outside its registration,
 *   `too-many` for a network address that sends too many strangers' addresses
 */
export function sendRegistration(
  actor: Actor,
  input: { slug: string; answers: Answers },
  now: Date,
): Promise<"sent" | "registered"> {
  return command((tx) => send({ tx, actor, now }, input, false));
}

/**
 * Sends the answers that are kept for a browser as a registration; as `sendRegistration` does.
 *
 * @param input `again` asks for another letter with another link, as far as the address gets more
 * @returns `gone` where none are kept any more
 * @throws DomainError as `sendRegistration`
 */
export function sendKeptRegistration(
  actor: Actor,
  input: { slug: string; browserToken: string | null; again: boolean },
  now: Date,
): Promise<"sent" | "registered" | "gone"> {
  return command(async (tx) => {
    const { slug, browserToken, again } = input;
    const step = { tx, actor, now };
    const kept = await findKeptAnswers(input, now, tx);
    // The same form a second time: the first has sent it.
    if (!kept || browserToken === null)
      return (await isRegisteredFor(step, slug)) ? "registered" : "gone";
    if (kept.sent && !again && actor.personId === null) return "sent";
    const answers = kept.sent ? await draftedAnswers(step, slug, kept.answers) : kept.answers;
    const done = await send(step, { slug, answers }, again);
    if (done === "registered") await dropAnswers(tx, { slug, browserToken });
    else await markSent(tx, { slug, browserToken, answers }, now);
    return done;
  });
}

/** Whether somebody signed in has registered; never for a visitor. */
async function isRegisteredFor({ tx, actor }: Step, slug: string): Promise<boolean> {
  if (actor.personId === null) return false;
  const where = { personId: actor.personId, conference: { slug } };
  const known = await tx.registration.findFirst({ where, select: { state: true } });
  return hasRegistered(known && registrationState(known.state));
}

/** The answers of a draft that was sent from this browser: what is kept here lacks some of them. */
async function draftedAnswers({ tx }: Step, slug: string, kept: Answers): Promise<Answers> {
  const where = { state: "draft", conference: { slug }, person: { email: kept.email } };
  const draft = await tx.registration.findFirst({ where, select: answerColumns });
  return draft ? answersOf(draft) : kept;
}

async function send(
  step: Step,
  { slug, answers }: { slug: string; answers: Answers },
  again: boolean,
): Promise<"sent" | "registered"> {
  const { tx, actor, now } = step;
  const conference = await findConferenceToJoin(tx, slug);
  if (!conference) throw new DomainError("not-found", "There is no page here.");
  const closed = closedSentence(conference, now);
  if (closed) throw new DomainError("closed", closed);
  if (actor.personId !== null) {
    await registerOneself(step, conference.id, actor.personId, answers);
    return "registered";
  }
  await sendDraft(step, conference.id, answers, again);
  return "sent";
}

/** Whoever is signed in has proved the address: a link that is still under way has nothing left to do. */
async function registerOneself(
  step: Step,
  conferenceId: string,
  personId: string,
  typed: Answers,
): Promise<void> {
  const { email } = await step.tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true },
  });
  const owner = { conferenceId, personId };
  const known = await findKnown(step, owner);
  if (hasRegistered(known && registrationState(known.state))) return;
  const { id } = await writeDraft(step, known, owner, { ...typed, email }, null);
  await submit(step, id);
}

/** Keeps what a visitor sent as a draft, and asks the address to confirm it; a letter tells an address that has registered. */
async function sendDraft(
  step: Step,
  conferenceId: string,
  answers: Answers,
  again: boolean,
): Promise<void> {
  const { tx, actor, now } = step;
  const person = await findOrMakePerson(step, { email: answers.email, name: answers.fullName });
  const owner = { conferenceId, personId: person.id };
  const known = await findKnown(step, owner);
  await demandFewAddressesFrom(tx, actor.address, answers.email, now);
  const letters = await countOneMore(tx, `register:${answers.email}`, now);
  if (known && known.state !== "draft") return tellAlready(step, known);
  const left = (known?.confirmExpiresAt?.getTime() ?? 0) - now.getTime();
  const linkIsFresh = left > linkLife - throttleMinutes * 60_000;
  if (known && linkIsFresh && !again && sameAnswers(answersOf(known), answers)) return;
  // Past the limit the last letter's link stands for the newer form: nobody's letter box is filled, nothing sent is lost.
  const token = linkIsFresh && letters > confirmLettersAllowed ? null : randomToken();
  const proof = token === null ? undefined : newLink(token, now);
  const draft = await writeDraft(step, known, owner, answers, proof);
  const action = known ? "registration-redrafted" : "registration-drafted";
  await recordAbout(step, "registration", draft, action);
  if (token === null) return;
  const link = addressOf(paths.confirmRegistration(token));
  await tellDelegate(
    step,
    draft.id,
    "registration-confirm",
    (letter) => confirmLetter({ ...letter, link }),
    { secret: true, matter: `registration-confirm:${draft.id}` },
  );
}

function findKnown({ tx }: Step, owner: { conferenceId: string; personId: string }) {
  return tx.registration.findUnique({
    where: { conferenceId_personId: owner },
    select: { id: true, state: true, confirmExpiresAt: true, ...answerColumns },
  });
}

const newLink = (token: string, now: Date): ConfirmLink => ({
  confirmHash: hashToken(token),
  confirmExpiresAt: new Date(now.getTime() + linkLife),
});

/** At most one letter an hour to the address, however often its owner or anybody else sends the form. */
function tellAlready(step: Step, known: { id: string; state: string }): Promise<void> {
  const hour = Math.floor(step.now.getTime() / 3_600_000);
  const state = registrationState(known.state);
  return tellDelegate(
    step,
    known.id,
    "registration-already",
    (letter) => alreadyLetter({ ...letter, state, link: addressOf(paths.my()) }),
    { onceKey: `registration-already:${known.id}:${hour}`, matter: null },
  );
}
