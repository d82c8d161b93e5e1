// What a page says was done, for the words of its address and for everything else that somebody types there.
import { expect, it } from "vitest";
import { doneSentence } from "./done.server";

const sentences = new Map([["saved", "Your draft is saved."]]);
const asked = (query: string) => doneSentence(new Request(`http://localhost/${query}`), sentences);

it("says what was done", () => {
  expect(asked("?done=saved")).toBe("Your draft is saved.");
});

it.each(["", "?done=", "?done=lost", "?done=__proto__", "?done=constructor"])(
  "says nothing for %j",
  (query) => {
    expect(asked(query)).toBeUndefined();
  },
);
