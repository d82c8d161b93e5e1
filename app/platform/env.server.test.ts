// The environment: defaults, and one clear sentence for each wrong value.
import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "./env.server";

describe("the environment", () => {
  it("has defaults for everything", () => {
    expect(readEnvironment({})).toMatchObject({
      demo: false,
      port: 3000,
      host: "127.0.0.1",
      baseUrl: "http://localhost:3000",
      secure: false,
      smtpUrl: undefined,
    });
  });

  it("makes cookies secure exactly when people come by https", () => {
    const environment = readEnvironment({ BASE_URL: "https://conference.example.org/" });
    expect(environment).toMatchObject({ secure: true, baseUrl: "https://conference.example.org" });
  });

  it("keeps the demonstration's data apart", () => {
    expect(readEnvironment({ CONFERENCE_DEMO: "1" }).dataDir).toMatch(/data[/\\]demo$/);
    expect(readEnvironment({}).dataDir).toMatch(/data$/);
  });

  it("takes the proxies that Express understands", () => {
    for (const value of ["loopback", "10.0.0.1", "10.0.0.0/8, loopback", "fd00::/8"])
      expect(readEnvironment({ TRUST_PROXY: value }).trustProxy).toBe(value);
    expect(readEnvironment({}).trustProxy).toBe(false);
  });

  it.each([
    [{ PORT: "many" }, "PORT must be a number from 0 to 65535."],
    [{ PORT: "70000" }, "PORT must be a number from 0 to 65535."],
    [{ BASE_URL: "conference.example.org" }, "BASE_URL must be an http or https address."],
    [{ BASE_URL: "ftp://x" }, "BASE_URL must be an http or https address."],
    [{ SMTP_URL: "mail.example.org" }, "SMTP_URL must be an smtp or smtps address."],
    [{ MAIL_FROM: "nobody" }, "MAIL_FROM must be an email address."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be error, warn, info or debug."],
    ...["true", "1", "zzz", "10.0.0.0/33", "10.0.0.1,", "loopback/8"].map((value) => [
      { TRUST_PROXY: value },
      "TRUST_PROXY must be loopback, or the addresses of your proxies with commas between them.",
    ]),
    [{ CLAMD_URL: "http://x" }, "CLAMD_URL must be a tcp or unix address."],
    [
      { DATABASE_URL: "postgres://x" },
      "DATABASE_URL must start with file: and name a SQLite file.",
    ],
    [{ CONFERENCE_NOW: "soon", CONFERENCE_DEMO: "1" }, "CONFERENCE_NOW must be an ISO 8601 time."],
    [
      { CONFERENCE_NOW: "2027-02-02T08:45:00Z" },
      "CONFERENCE_NOW is only accepted by the demonstration and by tests.",
    ],
  ] as [Record<string, string>, string][])("refuses %j in one sentence", (source, sentence) => {
    expect(() => readEnvironment(source)).toThrow(new EnvironmentError(sentence));
  });
});
