// The edition of the bulletin that collects the write-ups of the 2017 conference.

import { prose } from "./prose";
import type { DemoSection } from "./types";

/** An edition: its sections in order, each with the slugs of its write-ups in order. */
interface DemoEdition {
  readonly number: number;
  readonly title: string;
  readonly introduction: string;
  /** The day of publication, such as "2017-03-31". */
  readonly publishedOn: string;
  readonly sections: readonly {
    readonly heading: DemoSection;
    readonly writeUps: readonly string[];
  }[];
}

/** The one edition of the demonstration. The quarter before it was number 5, in December 2016. */
export const edition: DemoEdition = {
  number: 6,
  title: "What we learned in Birmingham",
  introduction: prose`
    On 2 February 2017 practitioners, local leaders and government departments met in Birmingham to
    compare what they have done about serious and organised crime. This edition collects ten write-ups
    from the day.

    Each follows the same pattern: what the problem was, what was done, who took part, what came of it
    and what the next area should know. Where there are figures, they are given. Where there are none, we
    say so.

    Tell us which article was useful, and whether you spoke to a new partner because of it. Then send us
    one of your own.
  `,
  publishedOn: "2017-03-31",
  sections: [
    { heading: "In the spotlight", writeUps: ["criminal-finances-bill-get-ready"] },
    {
      heading: "Partnerships",
      writeUps: ["gain-shares-what-agencies-know", "human-trafficking-everyday-places"],
    },
    { heading: "Disruptions", writeUps: ["operation-timon-working-in-parallel"] },
    { heading: "Prevent", writeUps: ["three-prevent-pilots"] },
    { heading: "Professional enablers", writeUps: ["flag-it-up-with-the-professions"] },
    {
      heading: "Protection",
      writeUps: ["operation-genga-one-county", "bsafe-blackpool-early-warnings"],
    },
    {
      heading: "Protecting vulnerable people",
      writeUps: ["protected-persons-service-referrals"],
    },
    { heading: "Case study", writeUps: ["slavery-and-trafficking-orders-in-practice"] },
  ],
};
