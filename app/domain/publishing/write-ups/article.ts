// The shape of a write-up as pages show it.
import type { PartKey } from "./template";

/** A write-up as it is read. Dates are in words; `html` is safe to show. */
export type Article = {
  title: string;
  summary: string;
  theme: string;
  themeLabel: string;
  sectorLabel: string;
  regionLabel: string;
  authorLine: string;
  publishedOn: string | null;
  parts: { key: PartKey; heading: string; html: string }[];
  session: { title: string; conference: string; path: string | null } | null;
  corrections: { on: string; text: string }[];
};
