// Downloads are noted for the speakers, and parts of one file are no new downloads.
import { expect, it } from "vitest";
import { read } from "~/platform/db.server";
import { testNow } from "../../../../prisma/factories/factories";
import { makeSlides, makeSpokenSession } from "../../../../prisma/factories/slides";
import { recordDownload } from "./record-download.server";

const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

it("notes a download once an hour for each person", async () => {
  const { session, speaker, organiser } = await makeSpokenSession();
  const slides = await makeSlides(speaker, session.id);
  const versionId = slides.versions[0]?.id ?? "";
  const noted = () => read.slidesDownload.count({ where: { versionId } });
  await recordDownload(speaker, versionId, testNow);
  await recordDownload(speaker, versionId, after(1));
  expect(await noted()).toBe(1);
  await recordDownload(organiser, versionId, after(1));
  expect(await noted()).toBe(2);
  await recordDownload(speaker, versionId, after(60));
  expect(await noted()).toBe(3);
});
