// A mail server that fails as it is told to, one SMTP command at a time (RFC 5321 §4.1), or takes every letter.
import { createServer, type Socket } from "node:net";

/** Where in a conversation something goes wrong: at the connection, at a command, or once the letter's text is there. */
export type Stage = "connect" | "EHLO" | "STARTTLS" | "MAIL" | "RCPT" | "DATA" | "text";

/** What goes wrong: an answer, the connection dropped, or nothing at all any more. */
export type Fault = { at: Stage; is: number | "drop" | "silence" | "garbage" };

/** A running mail server. */
export type ScriptedServer = {
  url: string;
  /** What goes wrong from now on; null takes every letter. */
  fault: Fault | null;
  /** To whom letters were taken, in the order in which their text had arrived, and when (milliseconds). */
  taken: { to: string; at: number }[];
  /** Listens no more, so that connections are refused. */
  down: () => Promise<void>;
  up: () => Promise<void>;
};

/** Starts one on a port of this machine. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    converse(socket, scripted);
  });
  const listen = (port: number) =>
    new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const scripted: ScriptedServer = {
    url: `smtp://127.0.0.1:${port}`,
    fault: null,
    taken: [],
    down: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of open) socket.destroy();
      return closed;
    },
    up: () => listen(port),
  };
  return scripted;
}

const good: Record<Exclude<Stage, "connect" | "text">, string> = {
  EHLO: "250-ready\r\n250 8BITMIME",
  STARTTLS: "220 go ahead",
  MAIL: "250 ok",
  RCPT: "250 ok",
  DATA: "354 go ahead",
};

/** Answers one connection line by line. */
function converse(socket: Socket, scripted: ScriptedServer): void {
  let rest = "";
  let to = "";
  let inText = false;
  /** Says what a stage is answered with. @returns whether all is well */
  const reply = (stage: Stage, answer: string): boolean => {
    const { fault } = scripted;
    if (fault?.at !== stage) return socket.write(`${answer}\r\n`) || true;
    if (fault.is === "drop") socket.destroy();
    else if (fault.is === "garbage") socket.write("220 go\r\nthis is not TLS\r\n");
    else if (typeof fault.is === "number") socket.write(`${fault.is} as told\r\n`);
    if (fault.is === 421) socket.end();
    return false;
  };
  const onLine = (line: string) => {
    if (inText) {
      if (line !== ".") return;
      inText = false;
      const isTaken = typeof scripted.fault?.is !== "number" || scripted.fault.at !== "text";
      if (isTaken) scripted.taken.push({ to, at: performance.now() });
      reply("text", "250 taken");
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") {
      const offers = scripted.fault?.at === "STARTTLS" ? "250-STARTTLS\r\n" : "";
      reply("EHLO", offers + good.EHLO);
    } else if (verb === "STAR") reply("STARTTLS", good.STARTTLS);
    else if (verb === "MAIL") reply("MAIL", good.MAIL);
    else if (verb === "RCPT") {
      to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      reply("RCPT", good.RCPT);
    } else if (verb === "DATA") inText = reply("DATA", good.DATA);
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else socket.write("250 ok\r\n");
  };
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  reply("connect", "220 ready");
}
