// A number and what it counts, as people read it.

/**
 * "1 session", "2 sessions", "1,200 people".
 *
 * @param many what several are called; `one` with an s unless it is said
 */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
