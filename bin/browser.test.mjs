// Proves in which order a browser is looked for and installed, in a world made for each case.
import { describe, expect, it } from "vitest";
import { findBrowser } from "./browser.mjs";

const own = "/cache/chromium-1/chrome";
const debian = ["/etc/debian_version", "/usr/bin/apt-get"];

/** A world in which these files exist, these installers bring a browser, and these browsers do not start. */
function world({ files = [], brings = {}, broken = [], env = {}, isRoot = true }) {
  const there = new Set(files);
  const ran = [];
  return {
    ran,
    env: { PATH: "/usr/local/bin:/usr/bin", ...env },
    isRoot,
    exists: (path) => there.has(path),
    playwrightPath: async () => own,
    step: (_title, work) => work(),
    run: async (command) => {
      const text = command.join(" ");
      if (text.endsWith("--version")) return { code: broken.includes(command[0]) ? 127 : 0 };
      const what = text.includes("apt-get") ? text.match(/update|install/)[0] : "download";
      ran.push(what);
      if (!brings[what]) return { code: what === "update" ? 0 : 1, output: `no ${what}` };
      there.add(brings[what]);
      return { code: 0, output: "" };
    },
  };
}

describe("a browser that is there", () => {
  it.each([
    ["Playwright's own before an installed one", [own, "/usr/bin/chromium"], own],
    ["one on the PATH", ["/usr/local/bin/google-chrome"], "/usr/local/bin/google-chrome"],
    ["one in a usual place", ["/snap/bin/chromium"], "/snap/bin/chromium"],
  ])("is used: %s", async (_case, files, expected) => {
    const here = world({ files });
    expect(await findBrowser(here)).toBe(expected);
    expect(here.ran).toEqual([]);
  });

  it("is passed over if it does not start", async () => {
    const here = world({ files: [own, "/usr/bin/chromium"], broken: [own] });
    expect(await findBrowser(here)).toBe("/usr/bin/chromium");
  });

  it("is the one that CHROMIUM_PATH names, or nothing is", async () => {
    const env = { CHROMIUM_PATH: "/opt/mine" };
    expect(await findBrowser(world({ files: [own, "/opt/mine"], env }))).toBe("/opt/mine");
    await expect(findBrowser(world({ files: [own], env }))).rejects.toThrow(
      "CHROMIUM_PATH names /opt/mine, and no browser starts from there.",
    );
  });
});

describe("where there is none", () => {
  it("Playwright downloads its own", async () => {
    const here = world({ files: debian, brings: { download: own } });
    expect(await findBrowser(here)).toBe(own);
    expect(here.ran).toEqual(["download"]);
  });

  it("root on Debian installs the package if the download fails", async () => {
    const here = world({ files: debian, brings: { install: "/usr/bin/chromium" } });
    expect(await findBrowser(here)).toBe("/usr/bin/chromium");
    expect(here.ran).toEqual(["download", "update", "install"]);
  });

  it("a download that lacks its libraries does not end the search", async () => {
    const brings = { download: own, install: "/usr/bin/chromium" };
    const here = world({ files: debian, brings, broken: [own] });
    expect(await findBrowser(here)).toBe("/usr/bin/chromium");
  });

  it.each([
    ["nobody but root installs packages", { files: debian, isRoot: false }],
    ["only Debian has the package", { files: [] }],
  ])("%s: one sentence says what to do", async (_case, given) => {
    const here = world({ ...given, brings: { install: "/usr/bin/chromium" } });
    await expect(findBrowser(here)).rejects.toMatchObject({
      name: "StepFailed",
      message: expect.stringMatching(/^There is no browser for the journeys: install Chromium/),
      tail: "Downloading a browser failed: no download",
    });
    expect(here.ran).toEqual(["download"]);
  });
});
