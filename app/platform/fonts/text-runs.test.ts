// Runs of a line: one font each, and words from right to left in the order in which they stand on paper.
import { expect, it } from "vitest";
import { beginsRightToLeft, readsRightToLeft, textRuns } from "./text-runs";

const fontOf = (character: string) => {
  if (/\p{scx=Arabic}/u.test(character)) return "arabic";
  if (/\p{scx=Hebrew}/u.test(character)) return "hebrew";
  return /\p{scx=Han}/u.test(character) ? "han" : "latin";
};
const onPaper = (text: string) => textRuns(text, fontOf).map((run) => run.text);

it("leaves a line of one font whole, and cuts where the font changes", () => {
  expect(textRuns("Ada Lovelace", fontOf)).toEqual([{ font: "latin", text: "Ada Lovelace" }]);
  expect(textRuns("Wang 王小明 (Beijing)", fontOf)).toEqual([
    { font: "latin", text: "Wang " },
    { font: "han", text: "王小明" },
    { font: "latin", text: " (Beijing)" },
  ]);
  expect(textRuns("", fontOf)).toEqual([]);
});

it("sets words from right to left", () => {
  expect(onPaper("محمد بن سلمان")).toEqual(["سلمان", " ", "بن", " ", "محمد"]);
  expect(onPaper("שרה כהן")).toEqual(["כהן", " ", "שרה"]);
});

it("keeps English words and numbers in their own direction within such a line", () => {
  expect(onPaper("שרה Smith Jones כהן")).toEqual(["כהן", " ", "Smith Jones", " ", "שרה"]);
  expect(onPaper("שרה 42")).toEqual(["42", " ", "שרה"]);
});

it("keeps an English line with such a word in it in its order", () => {
  expect(onPaper("Sara שרה כהן, Leeds")).toEqual(["Sara ", "כהן", " ", "שרה", ", Leeds"]);
});

it("sets a line by the direction of the text that it is of", () => {
  const line = (leftwards: boolean) =>
    textRuns("محمد Smith", fontOf, leftwards).map((run) => run.text);
  expect(line(false)).toEqual(["محمد", " Smith"]);
  expect(line(true)).toEqual(["Smith", " ", "محمد"]);
  expect(["محمد Smith", "(42) שרה", "Sara שרה", "42"].map(beginsRightToLeft)).toEqual([
    ...[true, true, false, false],
  ]);
});

it("turns brackets around words from right to left", () => {
  expect(onPaper("שרה (כהן)")).toEqual(["(", "כהן", ")", " ", "שרה"]);
  expect(onPaper("שרה - [a]").join("")).toBe("[a] - שרה");
});

it("knows where a text is read from right to left", () => {
  expect(readsRightToLeft("Sara שרה")).toBe(true);
  expect(readsRightToLeft("王小明 Zoë 42")).toBe(false);
});
