// What the doors of a programme's parts (a room, a slot, a session, a speaker) have in common: the page of one that is there
// or of a new one, the question before one is deleted, and the form that saves it.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError, type Problem } from "~/domain/problem";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { checkForm, formId, readFields } from "./form.server";
import { requireDeed } from "./guard.server";
import { answer, found, problemAnswer } from "./respond.server";

/** The last word of a new part's address, where others have their id. */
const newPart = "new";

/**
 * What the page of a part shows.
 *
 * @param ask finds the part and what its form needs; it is given the conference's slug, and null for a new part
 * @returns what `ask` found; `deleting` where the address asks to delete it; the id that a new one will have
 * @throws Response a redirect to the sign-in page, 403, or 404 where `ask` finds nothing
 */
export async function showPart<T extends { part: unknown }>(
  args: LoaderFunctionArgs,
  ask: (slug: string, id: string | null) => Promise<T | null>,
) {
  await requireDeed(args, "change-programmes");
  const { slug = "", id = "" } = args.params;
  const page = found(await ask(slug, id === newPart ? null : id));
  const isNew = page.part === null;
  return {
    ...page,
    deleting: !isNew && new URL(args.request.url).searchParams.has("delete"),
    newId: isNew ? randomUUID() : null,
  };
}

/** How a part's form is read, and the verbs of the domain that it calls. */
type PartDoor<Form extends object> = {
  /** What the part is called in the address of the programme, which says what was done: "room-saved". */
  part: string;
  form: z.ZodType<Form> | ((slug: string) => Promise<z.ZodType<Form> | null>);
  /** Gives the word for what was done, where it is another than "saved". */
  save: (
    actor: Actor,
    slug: string,
    input: Form & { id: string; isNew: boolean },
    now: Date,
  ) => Promise<unknown>;
  remove: (actor: Actor, slug: string, id: string, now: Date) => Promise<void>;
};

/** The action of a part's door: saves what the form holds, or deletes the part, and goes back to the programme. */
export function partAction<Form extends object>({ part, form, save, remove }: PartDoor<Form>) {
  return async (args: ActionFunctionArgs) => {
    const actor = await requireDeed(args, "change-programmes");
    const { slug = "", id = "" } = args.params;
    const typed = await readFields(args.request);
    const programme = (done: string) => `${paths.organiserProgramme(slug)}?done=${part}-${done}`;
    if (typed.intent === "delete")
      return answer(
        typed,
        () => remove(actor, slug, id, now()),
        () => programme("deleted"),
      );
    const checked = checkForm(typed, typeof form === "function" ? found(await form(slug)) : form);
    if (!checked.ok) return problemAnswer(checked.problem);
    return answer(
      typed,
      async () => save(actor, slug, { ...checked.value, ...partOf(id, typed) }, now()),
      (done) => programme(typeof done === "string" ? done : "saved"),
    );
  };
}

/**
 * Which part a form is about. The id of a new one comes with the form, so that sending it twice makes one.
 *
 * @throws DomainError `invalid` where the form's id is not a UUID
 */
function partOf(address: string, typed: Problem["typed"]): { id: string; isNew: boolean } {
  if (address !== newPart) return { id: address, isNew: false };
  const form = formId.safeParse(typed);
  if (!form.success) throw new DomainError("invalid", form.error.issues[0]?.message ?? "");
  return { id: form.data.id, isNew: true };
}
