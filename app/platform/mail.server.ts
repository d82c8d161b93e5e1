// Delivery of mail by SMTP; the only module that knows the mailer.
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server";

/** One mail as it goes out. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { fileName: string; mediaType: string; content: string }[];
  /** Sent as Message-ID, so that a repeated delivery can be recognised. */
  id: string;
};

let transport: Transporter | undefined;

/** Whether mail can be sent at all; without SMTP_URL letters stay in the outbox. */
export function canSendMail(): boolean {
  return env().smtpUrl !== undefined;
}

/**
 * Sends one mail.
 *
 * @throws Error when the server does not take it
 */
export async function sendMail(mail: Mail): Promise<void> {
  const url = env().smtpUrl;
  if (!url) throw new Error("There is no SMTP_URL.");
  transport ??= createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  await transport.sendMail({
    from: env().mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(env().baseUrl).hostname}>`,
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.fileName,
      contentType: attachment.mediaType,
      content: attachment.content,
    })),
  });
}
