// Strangers who announce much and send little: twenty connections of 100 MB each without its last byte, and two thousand forms
// that come a byte at a time. What the process holds for them, and whether anybody else notices.
import { connect, type Socket } from "node:net";
import { paths } from "../../app/paths";
import { memoryNow, watchPeak } from "../stage/processes";
import { show, startReport } from "../stage/report";
import { type Site, withSite } from "../stage/site";
import { slowest, watch } from "../stage/watcher";

const megabyte = 1_000_000;
const announced = { connections: 20, bytes: 100 * megabyte, forSeconds: 15 };
const slow = { connections: 2000, bytes: 200_000, withinSeconds: 60 };
const most = { rise: 100 * megabyte, answerMs: 2000 };

const report = startReport();
await withSite([], async (site) => {
  await (await fetch(site.url)).text();
  const chunk = Buffer.alloc(64 * 1024, "a");
  await announce(site, "application/x-www-form-urlencoded", chunk);
  await announce(site, "multipart/form-data; boundary=x", chunk);
  await sendSlowly(site);
});
report.print();

/** Sends all but the last byte of each body, as quickly as they are taken. */
async function announce(site: Site, type: string, chunk: Buffer): Promise<void> {
  report.step(`announcing as ${type}`);
  const before = memoryNow(site.pid);
  const peak = watchPeak(site.pid);
  const peakBefore = peak();
  const head = headOf(site, paths.speakerSession("x"), type, announced.bytes);
  const health = watch(`${site.url}/healthcheck`, {}, 100);
  const open = { count: announced.connections };
  const sockets = await Promise.all(
    Array.from({ length: announced.connections }, async () => {
      const socket = await opened(site, open);
      socket.write(head);
      pour(socket, announced.bytes - 1, chunk);
      return socket;
    }),
  );
  await passing(announced.forSeconds);
  const rise = Math.max(memoryNow(site.pid), peak() > peakBefore ? peak() : 0) - before;
  for (const socket of sockets) socket.destroy();
  await health.stop();
  report.hold({
    what: `memory for ${announced.connections} bodies of ${show.megabytes(announced.bytes)}, ${type.split(";")[0]}`,
    figure: `+${show.megabytes(Math.max(0, rise))} (${show.megabytes(before)} before)`,
    number: 11,
    promise: `< ${show.megabytes(most.rise)}`,
    kept: rise < most.rise,
  });
  holdOthers("  a watcher meanwhile, slowest", slowest(health));
}

/** Forms that begin and never end: all must be cut off, while others are answered. */
async function sendSlowly(site: Site): Promise<void> {
  report.step("sending slowly");
  const before = memoryNow(site.pid);
  const open = { count: slow.connections };
  const head = headOf(site, paths.signIn(), "application/x-www-form-urlencoded", slow.bytes);
  const sockets: Socket[] = [];
  for (let n = 0; n < slow.connections; n += 1) {
    const socket = await opened(site, open);
    socket.write(head);
    sockets.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("a");
  }, 5000);
  const page = watch(site.url, {}, 100);
  const began = performance.now();
  while (open.count > 0 && performance.now() - began < slow.withinSeconds * 1000)
    await passing(0.2);
  const took = (performance.now() - began) / 1000;
  const rise = memoryNow(site.pid) - before;
  clearInterval(drip);
  await page.stop();
  for (const socket of sockets) socket.destroy();
  report.hold({
    what: `${show.count(slow.connections)} slow forms: still open after ${show.seconds(took)}`,
    figure: show.count(open.count),
    number: 11,
    promise: `0 after ${slow.withinSeconds} s`,
    kept: open.count === 0,
  });
  report.hold({
    what: "  memory for them",
    figure: `+${show.megabytes(Math.max(0, rise))}`,
    number: 11,
    promise: `< ${show.megabytes(most.rise)}`,
    kept: rise < most.rise,
  });
  holdOthers("  a reader meanwhile, slowest", slowest(page));
}

function holdOthers(what: string, milliseconds: number): void {
  report.hold({
    what,
    figure: show.milliseconds(milliseconds),
    number: 11,
    promise: `< ${show.milliseconds(most.answerMs)}`,
    kept: milliseconds < most.answerMs,
  });
}

function headOf(site: Site, path: string, type: string, bytes: number): string {
  const lines = [
    `POST ${path} HTTP/1.1`,
    "Host: a.example",
    `Origin: ${site.url}`,
    `Content-Type: ${type}`,
    `Content-Length: ${bytes}`,
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** A connection that is counted down when it closes. */
function opened(site: Site, open: { count: number }): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(site.url).port), "localhost", () => done(socket));
    socket.once("error", failed).on("error", () => undefined);
    socket.once("close", () => {
      open.count -= 1;
    });
    socket.resume();
  });
}

/** Writes so many bytes, waiting wherever they are not taken. */
function pour(socket: Socket, bytes: number, chunk: Buffer): void {
  let left = bytes;
  const go = () => {
    while (left > 0 && socket.writable) {
      const piece = left < chunk.length ? chunk.subarray(0, left) : chunk;
      left -= piece.length;
      if (!socket.write(piece)) return;
    }
  };
  socket.on("drain", go);
  go();
}

function passing(seconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, seconds * 1000));
}
