// What the programme's page says after a change.
import { expect, it } from "vitest";
import { savedInWords } from "./saved-in-words";

it("says what was saved or deleted, and nothing of what it does not know", () => {
  expect(savedInWords("made")).toBe(
    "The conference is made. It is a draft. Add its rooms, slots and sessions here.",
  );
  expect(savedInWords("room-saved")).toBe("The room is saved.");
  expect(savedInWords("speaker-deleted")).toBe("The speaker is deleted.");
  for (const done of [null, "", "room", "import-made", "__proto__"])
    expect(savedInWords(done)).toBeUndefined();
});
