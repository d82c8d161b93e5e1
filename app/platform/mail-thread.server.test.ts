// What an organiser is told of a mail server that takes nothing: the certificate, the encryption, who may send, and when.
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, it } from "vitest";
import { sendMails } from "./mail-thread.server";

let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((closed) => (server ? server.close(() => closed()) : closed())));

/** Sends one mail to a server like this. */
async function explanation(options: SMTPServerOptions, query = "", scheme = "smtp") {
  const smtp = new SMTPServer({ authOptional: true, ...options });
  smtp.on("error", () => undefined);
  server = smtp;
  const port = await new Promise<number>((listening) => {
    smtp.listen(0, "127.0.0.1", () => listening((smtp.server.address() as AddressInfo).port));
  });
  const mail = { to: "ada@example.org", fromName: "C", subject: "S", text: "T", html: "<p>T</p>" };
  const url = `${scheme}://127.0.0.1:${port}${query}`;
  const mails = [{ ...mail, attachments: [], id: "1" }];
  const [taken] = await sendMails({ url, from: "c@example.org", host: "example.org", mails });
  return taken;
}

const put = (responseCode: number) => Object.assign(new Error("No"), { responseCode });
const plain = { disabledCommands: ["STARTTLS", "AUTH"] } satisfies SMTPServerOptions;
/** smtp-server brings a certificate of its own, which nobody trusts. */
const distrusted = {
  kind: "unreachable",
  message: expect.stringMatching(/^The mail server's certificate is not trusted\. .*SMTP_URL/),
};

it("names a certificate that is not trusted, by STARTTLS and by smtps", async () => {
  expect(await explanation({})).toMatchObject(distrusted);
  expect(await explanation({ secure: true }, "", "smtps")).toMatchObject(distrusted);
});

it("takes such a certificate where SMTP_URL says so", async () => {
  expect(await explanation({}, "?tls.rejectUnauthorized=false")).toBe("taken");
});

it("sends in clear only where SMTP_URL does not ask for encryption", async () => {
  expect(await explanation(plain)).toBe("taken");
  expect(await explanation(plain, "?requireTLS=true")).toMatchObject({
    kind: "unreachable",
    message: "The mail server offers no encryption (STARTTLS), which SMTP_URL asks for.",
  });
});

it("tells a server that takes nothing now from one that does not accept the sender", async () => {
  const mailFrom = (code: number): SMTPServerOptions => ({
    ...plain,
    onMailFrom: (_address, _session, done) => done(put(code)),
  });
  expect(await explanation(mailFrom(451))).toMatchObject({
    kind: "unreachable",
    message: "The mail server takes no letters now (451).",
  });
  expect(await explanation(mailFrom(550))).toMatchObject({
    kind: "unreachable",
    message: "The mail server does not accept MAIL_FROM (550).",
  });
});

it("takes a server that is closing for one that is busy, whatever it was asked", async () => {
  const closing: SMTPServerOptions = {
    ...plain,
    onRcptTo: (_to, _session, done) => done(put(421)),
  };
  expect(await explanation(closing)).toMatchObject({
    kind: "unreachable",
    message: "The mail server is busy (421).",
  });
});
