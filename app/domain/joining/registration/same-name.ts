// Whether a name that was changed is still the same person's: a correction, or a name to be looked at again. Pure.
import { inPlainLetters } from "~/domain/ground/fields/plain-letters";

/** Forms of address, ranks and letters after a name, as they are typed without points. They say nothing of who it is. */
const titles = new Set(
  (
    "mr mrs ms miss mx dr prof professor rev reverend sir dame lord lady baroness hon cllr councillor " +
    "pc dc ds di dci dcs dsu ps sgt sergeant insp inspector supt superintendent ch chief constable commander " +
    "acc dcc cc qpm kpm obe mbe cbe ba bsc ma msc phd jp"
  ).split(" "),
);

/** The words of a name, in plain small letters without accents, points and titles; hyphens part words. */
function wordsOf(name: string): string[] {
  const plain = inPlainLetters(name).replace(/['’‘`.]/g, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = words.filter((word) => !titles.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * Whether a new name only corrects the old: case, accents, spaces, points, titles, the order of the words, a middle name more or
 * less, a first name cut to its initial, or the spelling of one word. Everything else, a new surname too, is another name.
 *
 * @param before the name that was looked at; not one that was corrected since, or steps would lead anywhere
 */
export function isCorrection(before: string, after: string): boolean {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.join("") === young.join("")) return true;
  if ([...old].sort().join(" ") === [...young].sort().join(" ")) return true;
  const [first = "", last = ""] = [old[0], old.at(-1)];
  const [newFirst = "", newLast = ""] = [young[0], young.at(-1)];
  if (old.length < 2 || young.length < 2)
    return old.length === 1 && young.length === 1 && isSpelling(first, newFirst);
  let spelled = 0;
  for (const [one, other] of [
    [first, newFirst[0] === first[0] && newFirst.length === 1 ? first : newFirst],
    [last, newLast],
  ] as const) {
    if (one === other) continue;
    if (!isSpelling(one, other)) return false;
    spelled += 1;
  }
  return spelled <= 1 && sameMiddle(old.slice(1, -1), young.slice(1, -1), spelled === 0);
}

/** Whether middle names were only added, or only left out, or one of them is spelled anew where that is allowed. */
function sameMiddle(old: readonly string[], young: readonly string[], spelling: boolean): boolean {
  const same = (a: string, b: string) =>
    a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
  const gone = old.filter((word) => !young.some((other) => same(word, other)));
  const come = young.filter((word) => !old.some((other) => same(word, other)));
  if (gone.length === 0 || come.length === 0) return true;
  const [was = "", is = ""] = [gone[0], come[0]];
  return spelling && gone.length === 1 && come.length === 1 && isSpelling(was, is);
}

/**
 * Whether two words are spellings of one. A letter more or less from three letters on, another letter from five on, two such
 * changes from eight on: "Jon" and "John", "Smith" and "Smyth", "Mohammed" and "Muhammad", but not "John" and "Joan".
 */
function isSpelling(one: string, other: string): boolean {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b);
  if (short === undefined || long === undefined || long - short > 2) return false;
  const changes = changesBetween(one, other);
  if (short >= 8) return changes <= 2;
  if (changes !== 1) return false;
  return long > short ? short >= 3 : short >= 5;
}

/** The letters to add, take away, change or swap with their neighbour (optimal string alignment) to get from one to the other. */
function changesBetween(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, wanted] of to.entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      const swapped =
        letter === to[j - 1] && wanted === from[i - 1] ? (before[j - 1] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Writing in which a letter is a word or a syllable: two names that share their first are no more alike than any others. */
const wholeLetters = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Whether a name for the badge is one that the full name's bearer goes by: words of that name, initials of it, and at most one
 * short form of a given name, which begins with its letter ("Annie" of Anna Brown, but neither "Petra Brown" nor "Bobby").
 */
export function isBadgeNameOf(badgeName: string, fullName: string): boolean {
  const [words, badge] = [wordsOf(fullName), wordsOf(badgeName)];
  const begins = (word: string, whole: string) => word[0] === whole[0] && !wholeLetters.test(word);
  const others = badge.filter(
    (word) =>
      !words.includes(word) && !(word.length === 1 && words.some((whole) => begins(word, whole))),
  );
  const [short, ...more] = others;
  const unsaid = words.slice(0, -1).filter((word) => !badge.includes(word));
  const goesBy =
    short === undefined ||
    (more.length === 0 && !titles.has(short) && unsaid.some((given) => begins(short, given)));
  return goesBy || isCorrection(fullName, badgeName);
}
