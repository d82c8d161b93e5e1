// Proves that the proxies of the operating guide are configurations that the programs take, where they are installed, and that
// their limits agree with the server's.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "proxy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nginx = readFileSync("docs/proxy/nginx.conf", "utf8");
const caddy = readFileSync("docs/proxy/Caddyfile", "utf8");
const server = readFileSync("app/server.ts", "utf8");

/** Whether a program is on this machine. */
const has = (program, ...words) => spawnSync(program, words).error === undefined;

/** A number of the text, by the words around it. */
const number = (text, pattern) => Number(pattern.exec(text)?.[1] ?? Number.NaN);

describe("the examples", () => {
  it("take the largest upload, and 10 MB for what is sent with it", () => {
    const source = readFileSync("app/domain/publishing/slides/slides.ts", "utf8");
    const most = number(source, /mostSlidesBytes = (\d+) \* 1024 \* 1024/);
    expect(number(nginx, /client_max_body_size (\d+)m/)).toBe(most + 10);
    expect(number(caddy, /max_size (\d+)MB/)).toBe(most + 10);
  });

  it("keep connections to the server for less long than it does, so that none is closed under a request", () => {
    const kept = number(server, /keepAliveTimeout: (\d+)_000/);
    expect(number(nginx, /keepalive_timeout (\d+)s/)).toBeLessThan(kept);
    expect(number(caddy, /keepalive (\d+)s/)).toBeLessThan(kept);
  });

  it("replace what visitors say of their own address, and log no address of a page", () => {
    expect(nginx).not.toContain("$proxy_add_x_forwarded_for");
    expect(nginx.match(/proxy_set_header X-Forwarded-For \$remote_addr;/g)).toHaveLength(2);
    expect(nginx.match(/^\s*access_log .*$/gm)?.map((line) => line.trim())).toEqual([
      "access_log off;",
      "access_log off;",
    ]);
    expect(caddy).toContain("request>uri delete");
  });
});

describe("nginx", () => {
  it("takes its example", (context) => {
    if (!has("nginx", "-v")) context.skip("nginx is not installed here.");
    if (!has("openssl", "version"))
      context.skip("openssl, for a certificate, is not installed here.");
    const [key, certificate] = ["privkey.pem", "fullchain.pem"].map((name) => join(folder, name));
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"];
    execFileSync("openssl", [...made, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const here = nginx
      .replaceAll("/etc/ssl/conference", folder)
      .replaceAll("/var/log/nginx", folder)
      .replaceAll(/^\s*listen \[.*$/gm, "")
      .replaceAll(/listen (\d+)/g, "listen 127.0.0.1:1$1");
    writeFileSync(join(folder, "site.conf"), here);
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(folder, name)};`,
    );
    writeFileSync(
      join(folder, "nginx.conf"),
      `pid ${join(folder, "pid")};\nevents {}\nhttp {\n${paths.join("\n")}\ninclude ${join(folder, "site.conf")};\n}\n`,
    );
    const words = ["-t", "-q", "-p", folder, "-e", join(folder, "error.log"), "-c", "nginx.conf"];
    const { status, stderr } = spawnSync("nginx", words, { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

describe("Caddy", () => {
  it("takes its example", (context) => {
    if (!has("caddy", "version")) context.skip("Caddy is not installed here.");
    copyFileSync("docs/proxy/Caddyfile", join(folder, "Caddyfile"));
    const words = ["validate", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    const env = { ...process.env, HOME: folder };
    const { status, stderr } = spawnSync("caddy", words, { encoding: "utf8", env });
    expect(stderr).not.toMatch(/"level":"error"/);
    expect(status).toBe(0);
  });
});
