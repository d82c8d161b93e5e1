// Delegates who register without a pause while something goes wrong: what each was told, and whether it is so.
import { Agent, request } from "node:http";
import { paths } from "../../app/paths";
import { addConference, slug, trustedDomain } from "./rows";
import type { Site } from "./site";

/** What one post ended with; `status` is 0 where the connection ended without an answer. */
export type Post = {
  email: string;
  status: number;
  ms: number;
  /** When it was sent, by the process's clock in milliseconds. */
  at: number;
  retryAfter: string | undefined;
  body: string;
  /** What the connection ended with, such as ECONNRESET, and whether it had carried an answer before. */
  ended?: { code: string; kept: boolean };
};

/** Posts that go on until they are stopped. */
export type Writers = {
  posts: Post[];
  /** Ends when each has its last answer. */
  stop: () => Promise<void>;
};

/** The form of somebody who was never seen before, as the first page of registering takes it. */
export function registration(email: string, fullName = "Robin Applicant"): Record<string, string> {
  return {
    fullName,
    badgeName: "Robin",
    email,
    jobTitle: "Community safety officer",
    organisation: "Ashbourne Vale Council",
    sector: "local-authority",
    region: "west-midlands",
    phone: "",
    accessNeeds: "",
    dietaryNeeds: "No nuts",
    consentToList: "yes",
    privacy: "yes",
  };
}

/** Makes room for as many as ever come. */
export function addWritersConference(site: Site): void {
  addConference(site.db, 1_000_000);
}

/**
 * Starts writers over kept connections, each sending its next form when its last was answered and a pause has passed.
 *
 * @param name begins every address, so that two calls never write for the same person
 * @param pauseMs between an answer and the next form
 */
export function startWriters(
  url: string,
  { name, count, pauseMs }: { name: string; count: number; pauseMs: number },
): Writers {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const posts: Post[] = [];
  let stopped = false;
  const work = async (writer: number) => {
    for (let n = 0; !stopped; n += 1) {
      const post = await register(url, agent, `${name}-${writer}-${n}@${trustedDomain}`);
      posts.push(post);
      const pause = post.status === 0 ? Math.max(pauseMs, 20) : pauseMs;
      if (pause > 0) await new Promise((over) => setTimeout(over, pause));
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, writer) => work(writer)));
  return {
    posts,
    stop: async () => {
      stopped = true;
      await all;
      agent.destroy();
    },
  };
}

/** In a browser of one's own: the form, which is kept, and then the page that checks it, which sends it. */
async function register(url: string, agent: Agent, email: string): Promise<Post> {
  const filled = await send(
    url + paths.register(slug),
    agent,
    email,
    new URLSearchParams(registration(email)).toString(),
  );
  if (filled.status !== 303) return filled;
  const sent = await send(url + paths.registerCheck(slug), agent, email, "intent=send");
  return { ...sent, at: filled.at, ms: filled.ms + sent.ms };
}

function send(url: string, agent: Agent, email: string, form: string): Promise<Post> {
  const headers = {
    origin: new URL(url).origin,
    cookie: `registering=${Buffer.from(JSON.stringify(email)).toString("base64")}`,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(form)),
  };
  return new Promise((done) => {
    const at = performance.now();
    const post = { email, status: 0, at, ms: 0, retryAfter: undefined, body: "" };
    const asking = request(url, { method: "POST", agent, headers });
    const end = (facts: Partial<Post>) => done({ ...post, ms: performance.now() - at, ...facts });
    const broke = ({ code = "" }: NodeJS.ErrnoException) =>
      end({ ended: { code, kept: asking.reusedSocket } });
    asking.once("error", broke);
    asking.once("response", (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.once("error", broke);
      response.once("end", () => {
        const retryAfter = response.headers["retry-after"];
        end({ status: response.statusCode ?? 0, retryAfter, body });
      });
    });
    asking.end(form);
  });
}

/** The addresses of those who were told that their registration was taken and are not in the database. */
export function lost(db: Site["db"], posts: readonly Post[]): string[] {
  const find = db.prepare('SELECT 1 FROM "Registration" WHERE "email" = ?').pluck();
  return posts
    .filter(({ status, email }) => status === 303 && !find.get(email))
    .map((p) => p.email);
}
