// What the programme's page says after a change.
import { expect, it } from "vitest";
import { savedDone } from "./saved-in-words";

it("says what was saved or deleted", () => {
  expect(savedDone.get("made")).toBe(
    "The conference is made. It is a draft. Add its rooms, slots and sessions here.",
  );
  expect(savedDone.get("room-saved")).toBe("The room is saved.");
  expect(savedDone.get("speaker-deleted")).toBe("The speaker is deleted.");
});
