// Plain Express answering with bytes that were rendered and compressed elsewhere: node plain-express.mjs PAGES.json
import { readFileSync } from "node:fs";
import express from "express";

const pages = JSON.parse(readFileSync(process.argv[2], "utf8"));
const app = express();
app.disable("x-powered-by");
for (const { path, headers, body } of pages) {
  const bytes = Buffer.from(body, "base64");
  app.get(path, (_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
}
const server = app.listen(0, "127.0.0.1", () => process.send(server.address().port));
