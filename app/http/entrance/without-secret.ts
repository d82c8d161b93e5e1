// Keeps secrets that stand in paths (sign-in links, tickets, feeds) out of the log, however the path is spelled.

/**
 * A path as the log may hold it: what follows the fixed words of a secret route is "…". It is read as generously as any
 * program on the way could read it (encoded once or more, in capitals, with slashes doubled or leaning back, with dots), and
 * whether or not a route answers it, or with a host before it.
 *
 * @param secrets the fixed words that begin the address of each secret route
 */
export function withoutSecret(path: string, secrets: readonly (readonly string[])[]): string {
  const words: string[] = [];
  const hasHost = /^[/\\]{2}/.test(decoded(path));
  for (const word of decoded(path)
    .toLowerCase()
    .split(/[/\\]+/)) {
    if (word === "..") words.pop();
    else if (word !== "" && word !== ".") words.push(word);
    // Looked at after each word: dots that follow a secret do not take it back.
    const hidden = secrets.find(
      (fixed) => follows(words, fixed) || (hasHost && follows(words.slice(1), fixed)),
    );
    if (hidden) return `/${hidden.join("/")}/…`;
  }
  return path;
}

/** As long as the shortest secret, which has 128 bits in base64url (22 letters), less a few that somebody may have lost. */
const longWord = /[\w-]{18,}/g;

/**
 * A path that leads nowhere as the log may hold it: whatever is as long as a secret is "…", because a link that was cut,
 * joined or translated on its way may have any words before its secret.
 */
export function withoutLongWords(path: string): string {
  const plain = decoded(path);
  return plain.search(longWord) < 0 ? path : plain.replace(longWord, "…");
}

/** Whether something stands behind the fixed words. */
function follows(words: readonly string[], fixed: readonly string[]): boolean {
  return words.length > fixed.length && begins(words, fixed);
}

function begins(words: readonly string[], fixed: readonly string[]): boolean {
  return fixed.every((word, at) => word === words[at]);
}

/** Byte by byte, because what cannot be decoded as a whole may hold a secret too. */
function decoded(path: string): string {
  const once = path.replace(/%([\da-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return once === path ? path : decoded(once);
}
