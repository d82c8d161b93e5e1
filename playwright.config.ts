// Journeys in a real browser, each with and without JavaScript.
import { defineConfig, devices } from "@playwright/test";

const chromium = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    // Set by `npm test`, which finds or installs a browser; without it Playwright uses its own.
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: [
      // Chromium refuses its sandbox to root, as in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/make-demonstration.ts",
  testMatch: "*.spec.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The longest journeys open twenty pages and look at each with axe, which slow machines take a minute for.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    // A trace of every step takes a third of all time: `npx playwright test --trace on` keeps them.
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "with-javascript", use: { ...chromium, javaScriptEnabled: true } },
    {
      name: "without-javascript",
      // These ask the server alone and open no page, so that once is enough.
      testIgnore: ["access.spec.ts", "trust.spec.ts"],
      use: { ...chromium, javaScriptEnabled: false },
    },
  ],
});
