// How often somebody may try: the window in which tries are counted, and the place in the network that they are counted for.

/** Minutes over which failures are counted. */
export const throttleMinutes = 15;

/**
 * Email addresses that letters go to from one network address in `throttleMinutes`, by the forms that anybody may send.
 * Whole forces come from one address, so it is high; it stops a program that writes to everybody.
 */
export const addressesAllowed = 200;

/** Whether a network address is this machine's own: then it says nothing of who asks, only that a proxy stands before. */
export function isOwnMachine(address: string): boolean {
  return /^(::1$|(::ffff:)?127\.)/.test(address);
}

/**
 * The place that a network address belongs to, for counting: an IPv4 address itself, also inside IPv6, and for IPv6 its /64,
 * because one connection is given at least that many addresses (RFC 6177). What is no address is a place of its own.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [host = ""] = address.toLowerCase().split("%");
  const [head = "", tail] = host.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const whole = [
    ...groups(head),
    ...Array<string>(Math.max(0, missing)).fill("0"),
    ...groups(tail ?? ""),
  ];
  const network = whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
