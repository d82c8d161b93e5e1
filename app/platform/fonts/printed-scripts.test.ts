// What can be printed, said without a font: the letters of the scripts that have one, and neither emoji nor other scripts.
import { expect, it } from "vitest";
import { unprintedCharacters } from "./printed-scripts";

it.each([
  ...["王小明", "山田 たろう", "محمد بن سلمان", "שרה כהן", "ไทย", "김민수", "Nguyễn", "José"],
  ...["प्रिया", "ਗੁਰਪ੍ਰੀਤ", "தமிழ்", "Αθηνά", "Łukasz Żółć", "Володимир"],
  "O’Neill-Smith & Sons (50%) £5 “x” #1 ©® +44",
])("prints %s", (text) => {
  expect(unprintedCharacters(text)).toEqual([]);
});

it.each([
  ["Zoë 😀 👩‍🚒 😀", ["😀", "👩‍🚒"]],
  ["❤️ ☎ 1️⃣", ["❤️", "☎", "1️⃣"]],
  ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"]],
  ["አማርኛ", ["አ", "ማ", "ር", "ኛ"]],
  ["→ ★", ["→", "★"]],
])("names what is not printed of %s, each once", (text, unprinted) => {
  expect(unprintedCharacters(text)).toEqual(unprinted);
});
