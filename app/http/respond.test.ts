// What a refusal of the domain becomes: its status, its sentence, and a page that a file's route frames.
import { expect, it } from "vitest";
import { DomainError } from "~/domain/problem";
import { answerInJson } from "./json.server";
import { refusedPage } from "./respond.server";

const error = new DomainError("full", "The session is full.");
const frame = ({ status, data }: { status: number; data: unknown }) =>
  `<p>${status} ${JSON.stringify(data)}</p>`;

it("is a page that a file's route frames", async () => {
  const page = refusedPage(error, frame);
  expect(page.status).toBe(409);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toBe('<p>409 {"sentence":"The session is full."}</p>');
});

it("is a sentence with the same status for programs", async () => {
  const refused = (await answerInJson(() => Promise.reject(error)).catch(
    (thrown: unknown) => thrown,
  )) as Response;
  expect(refused.status).toBe(409);
  expect(await refused.json()).toEqual({ error: "The session is full." });
});
