// Reads SQL as its parts, as far as comparing limits needs it: the same statement spaced otherwise is the same.

const part =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\s+|"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_$]*|[\p{N}.]+|[<>=!|]+|./gu;

/** The words, names, texts and signs of a statement, without spaces and comments; words that are not quoted in capitals. */
export function sqlTokens(sql: string): string[] {
  return [...sql.matchAll(part)]
    .map(([token]) => token)
    .filter((token) => !/^(\s|--|\/\*)/.test(token))
    .map((token) => (/^\p{L}/u.test(token) ? token.toUpperCase() : token));
}

/**
 * The CHECKs of a CREATE TABLE by their names, each as its condition in brackets.
 *
 * @throws Error for a CHECK without a name, which no refusal could name
 */
export function namedChecks(createTable: string): Map<string, string> {
  const tokens = sqlTokens(createTable);
  const found = new Map<string, string>();
  tokens.forEach((token, index) => {
    if (token !== "CHECK") return;
    const name = tokens[index - 1] ?? "";
    if (tokens[index - 2] !== "CONSTRAINT" || !name.startsWith('"'))
      throw new Error(`A CHECK has no name: ${tokens.slice(index, index + 12).join(" ")}`);
    found.set(name.slice(1, -1), inBrackets(tokens.slice(index + 1)).join(" "));
  });
  return found;
}

/** What a condition compares a column with: a list of texts, or one text. */
export type Comparison = { column: string; isList: boolean; texts: string[] };

/** The columns that a statement compares with texts: `"state" IN ('a', 'b')`, `"state" <> 'a'`. */
export function textComparisons(sql: string): Comparison[] {
  const tokens = sqlTokens(sql);
  return tokens.flatMap((operator, index) => {
    if (!["IN", "=", "==", "<>", "!=", "IS"].includes(operator)) return [];
    const column = tokens[tokens[index - 1] === "NOT" ? index - 2 : index - 1] ?? "";
    if (!column.startsWith('"')) return [];
    const isList = operator === "IN";
    const rest = tokens.slice(index + 1);
    const compared = isList ? inBrackets(rest) : rest.slice(0, 1);
    const texts = compared.filter((token) => token.startsWith("'")).map(unquoted);
    return texts.length === 0 ? [] : [{ column: unquoted(column), isList, texts }];
  });
}

/** From an opening bracket to the one that closes it. */
function inBrackets(tokens: string[]): string[] {
  let depth = 0;
  const end = tokens.findIndex((token) => {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    return depth === 0;
  });
  return tokens.slice(0, end + 1);
}

function unquoted(token: string): string {
  return token.slice(1, -1);
}
