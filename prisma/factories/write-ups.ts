// Write-ups for tests: complete words, and rows in any state.
import type { Words } from "../../app/domain/publishing/write-ups/template";
import { command } from "../../app/platform/db.server";
import type { Prisma } from "../client/client";
import { makePerson, testNow } from "./factories";

let counter = 0;

/** Words with no gap. */
export const completeWords: Words = {
  title: "Asking the licensing officer first",
  summary: "The best lead was in the next building.",
  theme: "pursue",
  sector: "local-authority",
  region: "west-midlands",
  situation: "Car washes were watched for months.",
  whatWasDone: "We asked the people who license the land.",
  partners: "Licensing and fire.",
  results: "Two sites closed.",
  lessons: "Ask early.",
  contact: "Licensing team: licensing@example.org",
  authorLine: "Alex Author, Northmoor Council",
  sessionId: "",
};

/** A write-up, published and signed off by another person unless `fields` say otherwise. */
export async function makeWriteUp(fields: Partial<Prisma.WriteUpUncheckedCreateInput> = {}) {
  counter += 1;
  const { sessionId: _none, ...words } = completeWords;
  const state = fields.state ?? "published";
  const authorId = fields.authorId ?? (await makePerson()).id;
  const reviewed = state === "published" || state === "withdrawn";
  const reviewerId = fields.reviewerId ?? (reviewed ? (await makePerson()).id : null);
  const moments = {
    submittedAt: state === "draft" ? null : testNow,
    publishedAt: reviewed ? testNow : null,
    signedOffAt: reviewed ? testNow : null,
    withdrawnAt: state === "withdrawn" ? testNow : null,
    withdrawnReason: state === "withdrawn" ? "Somebody asked us to." : null,
  };
  return command((tx) =>
    tx.writeUp.create({
      data: {
        ...words,
        ...moments,
        slug: `write-up-${counter}`,
        createdAt: testNow,
        updatedAt: testNow,
        ...fields,
        state,
        authorId,
        reviewerId,
      },
    }),
  );
}
