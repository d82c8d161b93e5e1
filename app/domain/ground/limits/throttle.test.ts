// Counting tries: for how long, for whom, and when it begins anew.
import { describe, expect, it } from "vitest";
import { command, read } from "~/platform/db.server";
import { isOwnMachine, placeOf, throttleMinutes } from "./limits";
import {
  countOneMore,
  countSoFar,
  demandFewAddresses,
  demandFewAddressesFrom,
  forgetCount,
  forgetOldCounts,
} from "./throttle.server";

const begun = new Date("2027-01-12T10:00:00Z");
const later = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
const once = (key: string, now: Date) => command((tx) => countOneMore(tx, key, now));
const soFar = (key: string, now: Date) => command((tx) => countSoFar(tx, key, now));

describe("a count", () => {
  it("grows for 15 minutes from its first try, then begins anew", async () => {
    expect(throttleMinutes).toBe(15);
    expect(await once("window", begun)).toBe(1);
    expect(await once("window", later(14))).toBe(2);
    expect(await soFar("window", later(14.9))).toBe(2);
    expect(await soFar("window", later(15))).toBe(0);
    expect(await once("window", later(15))).toBe(1);
    expect(await once("window", later(29))).toBe(2);
  });

  it("is one key's own, and is forgotten with it or when its window is over", async () => {
    await once("mine", begun);
    await once("theirs", later(10));
    await command((tx) => forgetCount(tx, "mine"));
    expect([await soFar("mine", begun), await soFar("theirs", later(10))]).toEqual([0, 1]);
    await once("mine", begun);
    await forgetOldCounts(later(15));
    expect(await once("mine", later(1))).toBe(1);
    expect(await soFar("theirs", later(15))).toBe(1);
  });

  it("keeps no address in clear", async () => {
    await once("sign-in:somebody@example.org", begun);
    const keys = await read.throttle.findMany({ select: { key: true } });
    expect(keys.some(({ key }) => key.includes("somebody"))).toBe(false);
  });
});

describe("few addresses", () => {
  const demand = (asker: string, email: string) =>
    command((tx) => demandFewAddresses(tx, asker, email, 2, begun));

  it("are as many as are allowed, and one that was asked for before is not another", async () => {
    for (const email of ["a@example.org", "b@example.org", "a@example.org", "b@example.org"])
      await demand("few", email);
    const refusal = { code: "too-many", field: "email" };
    await expect(demand("few", "c@example.org")).rejects.toMatchObject(refusal);
    await demand("others", "c@example.org");
  });

  it("are not counted for the proxy on the same machine", async () => {
    const from = (address: string) =>
      command((tx) => demandFewAddressesFrom(tx, address, "a@example.org", begun));
    const before = await read.throttle.count();
    await from("127.0.0.1");
    expect(await read.throttle.count()).toBe(before);
    await from("192.0.2.1");
    expect(await read.throttle.count()).toBe(before + 2);
  });
});

describe("the place of a network address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::5", "2001:db8:0:0::/64"],
    ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
    ["::1:2:3:4:5", "0:0:0:1::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["nowhere", "nowhere"],
  ])("of %s is %s", (address, place) => {
    expect(placeOf(address)).toBe(place);
  });

  it("is this machine's own for its loopback alone", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].every(isOwnMachine)).toBe(true);
    expect(["192.0.2.127", "::12", "2001:db8::1", "1127.0.0.1"].some(isOwnMachine)).toBe(false);
  });
});
