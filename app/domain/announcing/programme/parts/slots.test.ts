// The kinds of slot are those that the database takes.
import { expect, it } from "vitest";
import { makeConference, makeSlot } from "../../../../../prisma/factories/factories";
import { slotKinds } from "../slots";

it("are of the kinds that the database knows, and of no other", async () => {
  const { id } = await makeConference();
  for (const kind of slotKinds)
    await expect(makeSlot(id, { kind })).resolves.toMatchObject({ kind });
  await expect(makeSlot(id, { kind: "lunch" })).rejects.toThrow(/slot_kind/);
});
