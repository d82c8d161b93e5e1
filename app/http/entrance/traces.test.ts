// The traces of reading: each look at many people's data, and each refusal of somebody signed in, once in a quarter of an hour.
import { beforeAll, expect, it } from "vitest";
import { noteTrace, traceMinutes, writeTraces } from "~/domain/ground/audit/traces.server";
import { startSession } from "~/domain/people/sign-in/sessions.server";
import { command, read } from "~/platform/db.server";
import { builtRoutes } from "../../../prisma/factories/built-routes";
import { makeActor, makePerson, testNow } from "../../../prisma/factories/factories";
import type { DoorArgs } from "../context";
import { currentActor, sessionNames } from "../session.server";
import { type RouteMap, routeMap } from "./route-map.server";
import { leaveTrace } from "./traces.server";

let map: RouteMap;
beforeAll(async () => {
  map = routeMap(await builtRoutes());
}, 60_000);

/** What the trail holds after an answer to somebody's request, and the person that the log names. */
async function answered(url: string, status: number, signedIn = true) {
  const { id: personId } = await makePerson({ roles: ["organiser"] });
  const { token } = await command((tx) =>
    startSession({ tx, now: new Date() }, { personId, address: "192.0.2.1" }),
  );
  const cookie = `${sessionNames.plain}=${encodeURIComponent(btoa(JSON.stringify(token)))}`;
  const context = { address: "192.0.2.1", reference: "r", nonce: "n" };
  const headers: Record<string, string> = signedIn ? { cookie } : {};
  const request = new Request(`http://localhost${url}`, { headers });
  await currentActor({ request, params: {}, context } as unknown as DoorArgs);
  const { pathname: path, searchParams: query } = new URL(request.url);
  const route = map.find(path);
  if (!route) throw new Error(`No route answers ${path}`);
  await leaveTrace(route, { path, query }, context, status);
  await leaveTrace(route, { path, query }, context, status);
  await writeTraces();
  const trail = await read.auditRecord.findMany({
    where: { actorId: personId, action: { in: ["looked", "refused"] } },
    select: { action: true, subjectId: true, facts: true },
  });
  return { trail, logged: (context as { personId?: string }).personId === personId };
}

const looked = (subjectId: string) => [
  { action: "looked", subjectId, facts: '{"conference":"soc-2027"}' },
];

it.each([
  ["/organiser/soc-2027/registrations?state=approved", "registrations"],
  ["/organiser/soc-2027/letters", "letters"],
  ["/organiser/soc-2027/badges.pdf", "badges"],
  ["/organiser/soc-2027/attendance?list=on-site", "muster list"],
])("a look at %s leaves one line", async (url, list) => {
  expect((await answered(url, 200)).trail).toEqual(looked(list));
});

it("what shows nobody, was not shown, or was seen by nobody in particular leaves none", async () => {
  expect((await answered("/organiser/soc-2027/attendance", 200)).trail).toEqual([]);
  expect((await answered("/organiser/soc-2027/registrations", 404)).trail).toEqual([]);
  expect((await answered("/organiser/soc-2027/registrations", 200, false)).trail).toEqual([]);
});

it("a refusal names the page, and no secret that stands in its address", async () => {
  expect((await answered("/t/abcdefghij", 403)).trail).toEqual([
    { action: "refused", subjectId: "t/:code", facts: "{}" },
  ]);
});

it("the log names whoever is signed in by their id", async () => {
  expect((await answered("/my", 200)).logged).toBe(true);
  expect((await answered("/my", 200, false)).logged).toBe(false);
});

it("the same look is a line again after a quarter of an hour", async () => {
  const actor = await makeActor("organiser");
  const entry = { action: "looked", subjectKind: "list", subjectId: "registrations" };
  const at = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
  for (const minutes of [0, 1, traceMinutes - 0.1, traceMinutes])
    noteTrace(actor, entry, at(minutes));
  await writeTraces();
  const trail = await read.auditRecord.findMany({ where: { actorId: actor.personId } });
  expect(trail.map((record) => record.at)).toEqual([at(0), at(traceMinutes)]);
});
