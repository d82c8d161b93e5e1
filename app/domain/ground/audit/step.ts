// What every part of a command is given: the transaction it stands in, who acts, and when.
import type { Transaction } from "~/platform/db.server";
import type { Actor } from "./actor";

/** One command's transaction, actor and moment; its parts take it whole, or what they need of it. */
export type Step = { tx: Transaction; actor: Actor; now: Date };
