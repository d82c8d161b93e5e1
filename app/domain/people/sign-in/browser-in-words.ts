// Which browser somebody signed in with, in the words of the list of their sessions.

/** The first whose mark a User-Agent carries: most of them also claim to be what stands below. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?(?:iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Headless)?(?:Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** Characters of a User-Agent that are looked at. */
const mostRead = 500;

/** "Firefox on Windows"; "A browser" where nothing is known of it. Words alone are kept, not what the browser sent. */
export function browserInWords(userAgent: string | undefined): string {
  const sent = (userAgent ?? "").slice(0, mostRead);
  const first = (list: readonly [RegExp, string][]) =>
    list.find(([mark]) => mark.test(sent))?.[1] ?? "";
  const system = first(systems);
  return `${first(browsers) || "A browser"}${system && ` on ${system}`}`;
}
