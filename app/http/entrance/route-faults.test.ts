// What becomes of what a route throws: a page of its own says it, and for a file or a program the entrance does.
import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { CannotWrite } from "~/platform/hindrance";
import { faultOf, tellingFaults } from "./route-faults.server";

type Module = ServerBuild["routes"][string]["module"];

const refusal = new Response("no", { status: 403 });

/** What the action of a route throws to Remix when it fails, and what is left for the entrance. */
async function thrownBy(error: unknown, page: boolean) {
  const context = { reference: "ref-1" };
  const action = () => Promise.reject(error);
  const module = { action, ...(page ? { default: () => null } : {}) } as unknown as Module;
  const telling = tellingFaults(module);
  const args = { request: new Request("http://a"), context, params: {} };
  const thrown: unknown = await Promise.resolve(telling.action?.(args as never)).catch((e) => e);
  return { thrown, fault: faultOf(context)?.error };
}

describe("a route with a page", () => {
  it("says with 503 what hindered it, and keeps everything else as it was", async () => {
    const { thrown, fault } = await thrownBy(new CannotWrite("full"), true);
    expect(thrown).toMatchObject({ status: 503 });
    expect(await (thrown as Response).json()).toEqual({
      sentence: expect.stringMatching(/disk is full.*Tell the organisers/),
    });
    expect(fault).toBeUndefined();
    const error = new Error("the cause");
    expect((await thrownBy(error, true)).thrown).toBe(error);
    expect((await thrownBy(refusal, true)).thrown).toBe(refusal);
  });
});

describe("a route without one", () => {
  it("leaves what went wrong to the entrance, and throws its own refusals", async () => {
    for (const error of [new CannotWrite("busy"), new Error("the cause")])
      expect((await thrownBy(error, false)).fault).toBe(error);
    expect(await thrownBy(refusal, false)).toEqual({ thrown: refusal, fault: undefined });
  });
});

it("a route without loader and action has none afterwards", () => {
  expect(Object.keys(tellingFaults({ default: () => null } as unknown as Module))).toEqual([
    "default",
  ]);
});
