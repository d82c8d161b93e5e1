// What readers see of the bulletin: published editions alone, in the list, as neighbours and on the pages of write-ups.
import { expect, it } from "vitest";
import { makeActor, testNow } from "../../../../prisma/factories/factories";
import { makeWriteUp } from "../../../../prisma/factories/write-ups";
import { getBulletin, listBulletins } from "./bulletins.server";
import { addToEdition } from "./edition-items.server";
import { makeEdition, publishEdition } from "./make-edition.server";
import { getWriteUpPage } from "./write-up-page.server";

it("is of published editions, and knows nothing of those that are being made", async () => {
  const editor = await makeActor("editor");
  const writeUp = await makeWriteUp({ slug: "collected" });
  for (const number of [1, 2, 3, 4, 5]) {
    await makeEdition(editor, { number, title: `No ${number}`, introduction: "" }, testNow);
    const item = { number, writeUpId: writeUp.id, section: "Prevent" };
    await addToEdition(editor, item, testNow);
  }
  expect(await listBulletins()).toEqual([]);
  for (const number of [1, 3, 5]) await publishEdition(editor, number, testNow);
  expect((await listBulletins()).map(({ number }) => number)).toEqual([5, 3, 1]);
  for (const number of [2, 4, 6]) expect(await getBulletin(number)).toBeNull();
  expect(await getBulletin(3)).toMatchObject({ before: { number: 1 }, after: { number: 5 } });
  expect(await getBulletin(1)).toMatchObject({ before: null, after: { number: 3 } });
  expect(await getBulletin(5)).toMatchObject({ before: { number: 3 }, after: null });
  const page = await getWriteUpPage("collected");
  if (!page || page.withdrawn) throw new Error("The page is missing.");
  expect(page.editions.map(({ number, path }) => [number, path])).toEqual([
    [1, "/bulletins/1"],
    [3, "/bulletins/3"],
    [5, "/bulletins/5"],
  ]);
});
