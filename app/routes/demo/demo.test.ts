// Demonstration pages in a real installation: every address of theirs answers as if it were not there.
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { builtRoutes } from "../../../prisma/factories/built-routes";

type Door = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => unknown;

/** Every loader and action below demo/, by its address and method. */
let doors: [string, Door][];

beforeAll(async () => {
  const { routes } = await builtRoutes();
  doors = Object.values(routes)
    .filter(({ path = "" }) => path.split("/")[0] === "demo")
    .flatMap(({ path, module }) => [
      [`GET ${path}`, module.loader as Door] satisfies [string, Door],
      ...(module.action ? [[`POST ${path}`, module.action as Door] satisfies [string, Door]] : []),
    ]);
}, 60_000);

it("are hidden, to read and to send to", async () => {
  expect(env().demo).toBe(false);
  expect(doors.length).toBeGreaterThan(5);
  for (const [name, door] of doors) {
    const method = name.split(" ")[0] ?? "";
    const args = {
      request: new Request("http://conference.test/demo", { method }),
      params: { role: "administrator", id: "an-id" },
      context: { address: "192.0.2.1" } as unknown as AppLoadContext,
    };
    const answered = await Promise.resolve()
      .then(() => door(args))
      .catch((thrown: unknown) => thrown);
    expect(answered, name).toBeInstanceOf(Response);
    expect((answered as Response).status, name).toBe(404);
    expect(await (answered as Response).json(), name).toEqual({
      sentence: "There is no page here.",
    });
  }
});
