// Delivery of mail by SMTP.
import { env } from "./env.server";
import { inWorker } from "./worker.server";

/** One mail as it goes out. */
export type Mail = {
  to: string;
  /** Whose name stands beside MAIL_FROM. */
  fromName: string;
  /** Where an answer goes; without it to MAIL_FROM. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
  attachments: { fileName: string; mediaType: string; content: string }[];
  /** Sent as Message-ID, so that a repeated delivery can be recognised. */
  id: string;
};

/** Mails to send by which server, and what they say of us. */
export type Post = { url: string; from: string; host: string; mails: Mail[] };

/** What became of a mail: `taken` by the server, `untried` because the server took none, or not taken and why. */
export type Taken = "taken" | "untried" | { kind: MailErrorKind; message: string };

type MailErrorKind = "refused" | "later" | "unreachable";

/**
 * Why a mail was not taken. `refused`: it never will be; `later`: not now; `unreachable`: no mail is taken now, whoever it is for.
 * The message is for organisers and holds nothing of the mail itself.
 */
export class MailError extends Error {
  constructor(
    readonly kind: MailErrorKind,
    message: string,
  ) {
    super(message);
  }
}

/** Whether mail can be sent at all; without SMTP_URL letters stay in the outbox. */
export function canSendMail(): boolean {
  return env().smtpUrl !== undefined;
}

/**
 * Sends mails by the mail server named by SMTP_URL, several at once.
 *
 * @param urgent by a way of its own, so that they wait for no others
 * @returns in the order of the mails, what became of each
 * @throws Error when there is no SMTP_URL
 */
export async function sendMails(mails: Mail[], urgent: boolean): Promise<Taken[]> {
  const { smtpUrl: url, mailFrom: from, baseUrl } = env();
  if (!url) throw new Error("There is no SMTP_URL.");
  const post: Post = { url, from, host: new URL(baseUrl).hostname, mails };
  const { end } = await inWorker(urgent ? "urgent-mail" : "mail", post);
  return end as Taken[];
}
