// Attendance as pictures and a short list: by checkpoint, arrivals over time, and what doors refused.
import { type Verdict, verdictWords } from "~/domain/arriving/attendance/attendance";
import { BarChart } from "~/ui/charts/bar-chart";
import { ColumnChart } from "~/ui/charts/column-chart";

type Figures = {
  checkpoints: { checkpoint: string; text: string; count: number; of: number | null }[];
  arrivals: { label: string; count: number }[];
  refused: { verdict: Verdict; count: number }[];
  undone: number;
  practice: number;
  conflicts: { scanId: string; time: string; checkpoint: string; what: string; who: string }[];
};

/** The figures of a conference's attendance. `checkpoints` are those where somebody was admitted. */
export function AttendanceFigures({
  checkpoints,
  arrivals,
  refused,
  undone,
  practice,
  conflicts,
}: Figures) {
  const busiest = arrivals.reduce((most, one) => (one.count > most.count ? one : most), {
    label: "",
    count: 0,
  });
  const stops = [
    ...refused.map(({ verdict, count }) => ({ label: verdictWords[verdict], value: count })),
    ...(undone > 0 ? [{ label: "Undone", value: undone }] : []),
  ];
  return (
    <>
      <div className="conf-two-column conf-two-column--even">
        <div>
          {arrivals.length > 0 && (
            <ColumnChart
              id="arrivals"
              caption="Arrivals at the main door"
              description={`The busiest time begins at ${busiest.label}, with ${busiest.count} arrivals.`}
              nouns={["From", "Arrivals"]}
              columns={arrivals}
            />
          )}
          {stops.length > 0 && (
            <BarChart
              id="refused"
              caption="Scans that were not admitted, or were undone"
              description={stops.map(({ label, value }) => `${label} ${value}`).join(", ")}
              nouns={["Answer", "Scans"]}
              bars={stops}
            />
          )}
        </div>
        <div>
          {checkpoints.length > 0 && (
            <BarChart
              id="checkpoints"
              caption="Admitted at each checkpoint"
              description={checkpoints.map(({ text, count }) => `${text} ${count}`).join(", ")}
              nouns={["Checkpoint", "Admitted"]}
              bars={checkpoints.map(({ text, count, of }) => ({ label: text, value: count, of }))}
            />
          )}
        </div>
      </div>
      {checkpoints.length === 0 && <p className="govuk-body">Nobody has been admitted yet.</p>}
      {practice > 0 && (
        <p className="govuk-body">
          {practice === 1 ? "1 practice scan was" : `${practice} practice scans were`} made on days
          that are not the conference’s. {practice === 1 ? "It does" : "They do"} not count, and no
          figure here holds {practice === 1 ? "it" : "them"}.
        </p>
      )}
      {conflicts.length > 0 && (
        <section>
          <h2 className="govuk-heading-m">Latest scans that were undone or let nobody in</h2>
          <ul className="conf-stopped">
            {conflicts.map(({ scanId, time, what, who, checkpoint }) => (
              <li key={scanId}>
                <span className="conf-stopped__time">{time}</span>{" "}
                <strong className="conf-stopped__answer">{what}</strong>{" "}
                <span className="conf-stopped__who">{who}</span>{" "}
                <span className="conf-stopped__where">{checkpoint}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
