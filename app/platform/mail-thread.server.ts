// Speaking SMTP, in the thread of app/worker.ts: a letter takes many small steps, each of which would wait for a turn among the
// requests that are being answered. The only module that knows the mailer.
import { createTransport } from "nodemailer";
import { type Mail, MailError, type Post, type Taken } from "./mail.server";

/** Mails that are on their way at once. */
const connections = 4;

/**
 * Sends mails in several lines at once. Once the server takes none, the rest is not tried.
 *
 * @returns in the order of the mails, what became of each
 */
export async function sendMails({ url, from, host, mails }: Post): Promise<Taken[]> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A mail whose connection was lost is ours to try again, later.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // What a letter says can never make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const taken: Taken[] = mails.map(() => "untried");
  const waiting = [...mails.entries()];
  let halted = false;
  const line = async () => {
    for (let next = waiting.shift(); next && !halted; next = waiting.shift()) {
      const [at, mail] = next;
      const failure = await sendOne(mail);
      taken[at] = failure ? { kind: failure.kind, message: failure.message } : "taken";
      if (failure?.kind === "unreachable") halted = true;
    }
  };
  const sendOne = async (mail: Mail): Promise<MailError | null> => {
    try {
      await transport.sendMail(toMessage(mail, from, host));
      return null;
    } catch (error) {
      return error instanceof MailError ? error : explain(error as SmtpError);
    }
  };
  await Promise.all(Array.from({ length: connections }, line));
  transport.close();
  return taken;
}

function toMessage(mail: Mail, sender: string, host: string) {
  if (!/^[^\s,;:<>"]+@[^\s,;:<>"@]+$/.test(mail.to))
    throw new MailError("refused", "This is not one email address.");
  const [invitation, others] = splitInvitation(mail.attachments);
  return {
    from: sender.includes("<") ? sender : { name: oneLine(mail.fromName), address: sender },
    to: { name: "", address: mail.to },
    ...(mail.replyTo ? { replyTo: { name: "", address: oneLine(mail.replyTo) } } : {}),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${host}>`,
    // RFC 3834: holiday notices do not answer us.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    ...(invitation
      ? {
          icalEvent: {
            method: invitation.method,
            filename: oneLine(invitation.fileName),
            content: invitation.content,
          },
        }
      : {}),
    attachments: others.map((attachment) => ({
      filename: oneLine(attachment.fileName),
      contentType: oneLine(attachment.mediaType),
      content: attachment.content,
    })),
  };
}

/**
 * The first calendar invitation and everything else. Outlook and Gmail show an invitation when it is an alternative form of the
 * letter, with its METHOD (RFC 6047 §2.4); a mail has room for one such, so further ones stay attached.
 */
function splitInvitation(attachments: Mail["attachments"]) {
  const at = attachments.findIndex(({ mediaType }) => methodOf(mediaType) !== undefined);
  const first = attachments[at];
  if (!first) return [null, attachments] as const;
  const others = attachments.filter((_, index) => index !== at);
  return [{ ...first, method: methodOf(first.mediaType) ?? "REQUEST" }, others] as const;
}

function methodOf(mediaType: string): string | undefined {
  return /^text\/calendar\b.*;\s*method="?([A-Z]+)/i.exec(mediaType)?.[1]?.toUpperCase();
}

/** A header cannot be ended from inside: line breaks and other control characters become spaces. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return value.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
}

/** What the mailer tells of a failure. */
type SmtpError = Error & {
  code?: string;
  /** The code of the system's own error, where the mailer has put another in its place. */
  originalCode?: string;
  /** The command that failed, such as "RCPT TO". */
  command?: string;
  responseCode?: number;
  response?: string;
};

/**
 * The server's answer to an address may be shown. Its answer to the content may quote the letter, and what goes wrong before
 * may name our user, so of those only the code is kept.
 */
function explain(error: SmtpError): MailError {
  const status = error.responseCode;
  // RFC 5321 §3.8: whatever it is said to, the server is closing the connection.
  if (status === 421) return new MailError("unreachable", "The mail server is busy (421).");
  const kind = status !== undefined && status >= 500 ? "refused" : "later";
  if (error.command === "RCPT TO" && status) {
    const said = oneLine(error.response ?? String(status))
      .slice(0, 200)
      .replace(/\.?$/, ".");
    return new MailError(kind, `The mail server does not take this address: ${said}`);
  }
  if (error.command === "DATA" && status)
    return new MailError(kind, `The mail server did not take the letter (${status}).`);
  if (error.code === "EENVELOPE" && !status)
    return new MailError("refused", "This is not an address that mail can be sent to.");
  return new MailError("unreachable", whyUnreachable(error));
}

/** What stands in the way of every mail, whoever it is for, with what to do about it where that is known. */
function whyUnreachable({ command, code, originalCode, responseCode, message }: SmtpError): string {
  if (code === "EAUTH")
    return "The mail server does not accept the user name and password in SMTP_URL.";
  if (command === "MAIL FROM" && responseCode)
    return responseCode >= 500
      ? `The mail server does not accept MAIL_FROM (${responseCode}).`
      : `The mail server takes no letters now (${responseCode}).`;
  if (isDistrusted(originalCode, message))
    return "The mail server's certificate is not trusted. Its name must be the one in SMTP_URL, and NODE_EXTRA_CA_CERTS can name your own authority's certificate.";
  if (command === "STARTTLS" || /\bSTARTTLS\b/.test(message))
    return "The mail server offers no encryption (STARTTLS), which SMTP_URL asks for.";
  const why = responseCode ?? originalCode ?? code ?? "no reason given";
  return `The mail server could not be reached (${why}).`;
}

/** Node's names for a certificate that it does not believe (its documentation of TLS lists them). */
function isDistrusted(code: string | undefined, message: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code ?? "") || /\bcertificate\b/i.test(message);
}
