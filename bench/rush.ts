// The signed-in rush: how many times a second a delegate's own page, the page of choices and the organisers' home are answered,
// against a page of one word from the same server, with 20 and with 200 people asking at once.
import { paths } from "../app/paths";
import { countAnswers } from "./stage/clients";
import { show, startReport } from "./stage/report";
import { signIn } from "./stage/rows";
import { loadDemonstration, type Site, withSite } from "./stage/site";

const slug = "soc-2027";
const hello = "/demo/hello";
const rounds = 4;
const secondsOfARound = 1.5;
/** People who ask by turns, each for a page of their own. */
const people = 200;

type Page = { path: string; least: number; cookies: string[] };

const delegatesAre = `
  SELECT r."personId" AS "id" FROM "Registration" r JOIN "Conference" c ON c."id" = r."conferenceId"
  WHERE c."slug" = '${slug}' AND r."state" = 'approved' LIMIT ${people}`;
const organisersAre = `SELECT "personId" AS "id" FROM "RoleGrant" WHERE "role" = 'organiser'`;

const report = startReport();
report.step("loading the demonstration");
await withSite([loadDemonstration], async (site) => {
  const delegates = await signIn(site.db, personIds(site, delegatesAre));
  const organisers = await signIn(site.db, personIds(site, organisersAre));
  const pages: Page[] = [
    { path: paths.my(), least: 0.4, cookies: delegates },
    { path: paths.myChoices(), least: 0.4, cookies: delegates },
    { path: paths.organiserHome(slug), least: 0.2, cookies: organisers },
  ];
  for (const connections of [20, 200]) await measure(site, pages, connections);
  if (site.failures() > 0) report.wrong(`${site.failures()} answers said that the server failed.`);
});
report.print();

function personIds({ db }: Site, question: string): string[] {
  return (db.prepare(question).all() as { id: string }[]).map(({ id }) => id);
}

/** Each page and hello by turns, so that a busy moment of the machine meets them all. */
async function measure(site: Site, pages: Page[], connections: number): Promise<void> {
  const word: Page = { path: hello, least: 0, cookies: [""] };
  const counted = new Map([word, ...pages].map((page) => [page, { answers: 0, seconds: 0 }]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [page, sum] of counted) {
      report.step(`${connections} at a time, round ${round} of ${rounds}: ${page.path}`);
      let next = 0;
      const headers = () => ({ cookie: page.cookies[next++ % page.cookies.length] ?? "" });
      const result = await countAnswers(`${site.url}${page.path}`, headers, {
        connections,
        seconds: secondsOfARound,
      });
      if (result.bad > 0)
        report.wrong(`${result.bad} requests for ${page.path} got no good answer.`);
      if (round === 0) continue;
      sum.answers += result.answers;
      sum.seconds += result.seconds;
    }
  const rate = (page: Page) => {
    const { answers, seconds } = counted.get(page) ?? { answers: 0, seconds: 0 };
    return answers / seconds;
  };
  for (const page of pages) {
    const ratio = rate(page) / rate(word);
    report.add({
      what: `${page.path}, ${connections} at a time`,
      figure: show.perSecond(rate(page)),
      against: { what: "hello, same server", figure: show.perSecond(rate(word)) },
      ratio,
      aim: { text: `≥ ${page.least}`, met: ratio >= page.least },
    });
  }
}
