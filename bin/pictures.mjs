// Makes the README's picture from a running demonstration: node bin/pictures.mjs http://localhost:3000
import { chromium } from "@playwright/test";

const site = process.argv[2] ?? "http://localhost:3000";
const screens = [
  { role: null, path: "/" },
  { role: "delegate", path: "/my/choices" },
  { role: "steward", path: "/door/current" },
  { role: "organiser", path: null },
];
const size = { width: 1000, height: 760 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const pictures = [];
for (const { role, path } of screens) {
  const page = await browser.newPage({ viewport: size });
  if (role) {
    await page.goto(`${site}/demo/sign-in/${role}`);
    await page.getByRole("button", { name: /^Sign in as/ }).click();
  }
  if (path) await page.goto(site + path);
  else await page.getByRole("link", { name: /Conference 20[2-9]/ }).click();
  pictures.push((await page.screenshot()).toString("base64"));
  await page.close();
}
const sheet = await browser.newPage({ viewport: { width: 1040, height: 796 } });
const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join("");
await sheet.setContent(
  `<style>body{margin:12px;background:#dde3e8;display:grid;grid-template-columns:1fr 1fr;gap:12px}
  img{width:100%;display:block}</style>${images}`,
);
await sheet.screenshot({ path: "docs/pictures/four-screens.png" });
await browser.close();
