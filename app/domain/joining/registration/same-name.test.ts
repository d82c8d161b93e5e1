// Which changes of a name are corrections, as a table; everything else is looked at again.
import { expect, it } from "vitest";
import { isBadgeNameOf, isCorrection } from "./same-name";

it.each([
  ["Jane Smith", "jane SMITH"],
  ["Zoe Brontë", "Zoë Bronte"],
  ["Jane  Smith", "Jane Smith"],
  ["Siobhan O'Neill", "Siobhán O’Neill"],
  ["Jane MacDonald", "Jane Mac Donald"],
  ["Anna Maria Kovacs", "Anna-Maria Kovács"],
  ["J.R. Hartley", "JR Hartley"],
  ["Jane Smith", "Dr. Jane Smith QPM"],
  ["Detective Sergeant Jane Smith", "Detective Jane Smith"],
  ["Chief Inspector Jane Smith", "Superintendent Jane Smith"],
  ["Smith Jane", "Jane Smith"],
  ["Jane Smith", "Jane Ann Smith"],
  ["Jane Ann Smith", "Jane Smith"],
  ["Jane A Smith", "Jane Ann Smith"],
  ["Jane Smith", "J Smith"],
  ["Jon Smith", "John Smith"],
  ["Ann Lee", "Anne Lee"],
  ["Jane Smith", "Jane Smyth"],
  ["Jane Thompson", "Jane Thomson"],
  ["Katherine Hall", "Catherine Hall"],
  ["Mohammed Khan", "Muhammad Khan"],
  ["Jane Simth", "Jane Smith"],
  ["Jane Margret Smith", "Jane Margaret Smith"],
  ["Madonna", "Maddonna"],
  ["王小明", "王 小明"],
  ["Ｊａｎｅ Smith", "Jane Smith"],
  ["Łoś", "Los"],
  ["Jens Bø", "Jens Bo"],
  ["Eva Groß", "Eva Gross"],
  ["Æsa Đurić", "Aesa Duric"],
])("%s to %s is a correction", (before, after) => {
  expect(isCorrection(before, after)).toBe(true);
});

it.each([
  ["Jane Smith", "Robert Jones"],
  ["Jane Smith", "Jane Jones"],
  ["Jane Smith", "Jane Smith-Jones"],
  ["Jane Smith", "Robert Smith"],
  ["John Smith", "Joan Smith"],
  ["Dave Lee", "Dale Lee"],
  ["J Smith", "John Smith"],
  ["Jane Smith", "J Jones"],
  ["Jane Ann Smith", "Jane Beth Smith"],
  ["Jane Smith", "Jayne Smyth"],
  ["Jane Smith", "Jane"],
  ["Madonna", "Jane Smith"],
  ["Li Wu", "Lu Wu"],
  ["王小明", "王小红"],
  ["王小明", "Wang Xiaoming"],
  ["Dr", "Professor"],
  ["Jane Smith", "Dr"],
])("%s to %s is another name", (before, after) => {
  expect(isCorrection(before, after)).toBe(false);
});

it("a name for the badge says the full name, its initials or a short form of a given name, or is looked at", () => {
  for (const badge of ["Jane", "Dr J. Smith", "SMITH", "jane smith", "Jane (DS) Smith", "Jane S"])
    expect(isBadgeNameOf(badge, "Jane Smith"), badge).toBe(true);
  for (const badge of ["Liz", "Robert Jones", "Dr", "Petra Smith", "Jane Smith Kent Police"])
    expect(isBadgeNameOf(badge, "Jane Smith"), badge).toBe(false);
  for (const badge of ["Annie", "Annie Brown", "A. Brown", "Brown, Annie"])
    expect(isBadgeNameOf(badge, "Anna Brown"), badge).toBe(true);
  for (const badge of ["Bobby", "Anna Aardvark", "Annie Aardvark", "Acc"])
    expect(isBadgeNameOf(badge, "Anna Brown"), badge).toBe(false);
  expect(isBadgeNameOf("Chief Constable Bobby Tables", "Anna Brown")).toBe(false);
  expect(isBadgeNameOf("王小明", "王 小明")).toBe(true);
  expect(isBadgeNameOf("王刚", "王 小明")).toBe(false);
});

it("is quick for the longest names that a form takes", () => {
  const long = "ab".repeat(50);
  expect(isCorrection(long, `${long.slice(1)}a`)).toBe(true);
});
