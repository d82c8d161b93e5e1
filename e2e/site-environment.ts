// The environment of a site under test: demo mode at a fixed moment, when registration and choices are open.

/** The moment at which the sites' clocks start: three weeks before the demonstration's next conference. */
export const siteNow = "2027-01-12T10:00:00Z";

/** The variables for a site's process. */
export function siteEnvironment(site: {
  dataDir: string;
  port: number;
  now?: string;
}): NodeJS.ProcessEnv {
  const { SMTP_URL, CLAMD_URL, DATABASE_URL, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    HOST: "127.0.0.1",
    PORT: String(site.port),
    BASE_URL: `http://localhost:${site.port}`,
    DATA_DIR: site.dataDir,
    CONFERENCE_DEMO: "1",
    CONFERENCE_NOW: site.now ?? siteNow,
  };
}
