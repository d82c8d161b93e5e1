// What cannot be seen in typed text: characters that hide, break or turn a line around, and names of nothing else.

const inLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const inLines = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const readable = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Whether one line is free of control characters, line separators, and marks that make it read as something else. */
export function isPlainLine(text: string): boolean {
  return !inLine.test(text);
}

/** The same for text of several lines, which may have line ends ("\\n") and tabs. */
export function isPlainText(text: string): boolean {
  return !inLines.test(text);
}

/** Whether there is a letter or a digit that can be seen. */
export function isReadable(text: string): boolean {
  return readable.test(text);
}
