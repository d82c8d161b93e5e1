// What a delegate's home shows of their conference, in words already. Pure.
import type { DayLine } from "~/domain/choosing/choices/my-choices";
import type { RegistrationState } from "~/domain/joining/registration/registration";

/** Somebody's registration and what they have by it. No ticket code is in it: only the picture that a scanner reads. */
export type MyRegistration = {
  state: RegistrationState;
  /** The conference is past. */
  over: boolean;
  /** Their answers can still be changed. */
  changeable: boolean;
  fullName: string;
  reference: string;
  conference: { slug: string; name: string; days: string; place: string };
  /** The QR code of their ticket as SVG, while the ticket opens the door. */
  qr: string | null;
  /** There is a ticket, which rests while `qr` is null. */
  hasTicket: boolean;
  /** From 1, for somebody in line. */
  position: number | null;
  /** Until when a place is offered to them, while it is. */
  offeredUntil: string | null;
  declineReason: string | null;
  /** Why the conference takes no registration now; null while it does. */
  closed: string | null;
  /** The organisers' address, or "". */
  contact: string;
};

/** A delegate's home. */
export type MyConference = {
  mine: MyRegistration | null;
  /** The conference that takes registrations now, where their registration is not for it. */
  open: { slug: string; name: string } | null;
  speaker: boolean;
  /** Their day, once they are approved and until it is over. */
  day: DayLine[];
  /** Places in sessions can be chosen now. */
  choosing: boolean;
};
