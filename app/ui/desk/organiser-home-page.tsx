// A conference at a glance for its organisers: what needs doing now, then the figures as pictures.
import type { Phase, Today } from "~/domain/desk/today/today";
import { BarChart } from "~/ui/charts/bar-chart";
import { fillInWords, inWords, mostFrequentInWords } from "~/ui/charts/bars-in-words";
import { GrowthChart } from "~/ui/charts/growth-chart";
import { OrganiserPage } from "~/ui/page/organiser-navigation";
import { OrganiserTaskList } from "./organiser-task-list";

/** The organiser's home page. */
export function OrganiserHomePage({ today }: { today: Today }) {
  return (
    <OrganiserPage conference={today.conference} current="home">
      <span className="govuk-caption-l">{today.when}</span>
      <h1 className="govuk-heading-l">What needs doing now</h1>
      <OrganiserTaskList tasks={today.tasks} />
      <h2 className="govuk-heading-m">Registrations</h2>
      {today.registrations.inForce === 0 ? (
        <p className="govuk-body">Nobody has registered yet.</p>
      ) : (
        <RegistrationCharts today={today} />
      )}
      {today.slots.length > 0 && <BreakoutCharts slots={today.slots} />}
    </OrganiserPage>
  );
}

const count = (value: number) => value.toLocaleString("en-GB");

function RegistrationCharts({ today }: { today: Today }) {
  const { capacity, phase, registrations, attendance } = today;
  const { inForce, approved } = registrations;
  return (
    <>
      <p className="govuk-body">
        {count(inForce)} registered, {count(approved)} of them approved, for {count(capacity)}{" "}
        places.
      </p>
      <div className="conf-two-column conf-two-column--even">
        <GrowthChart
          id="growth"
          caption="Registrations over time"
          description={`${count(inForce)} people have registered, ${count(approved)} of them are approved.`}
          series={[
            { name: "Registered", growth: registrations.growth },
            { name: "Approved", growth: registrations.approvedGrowth },
          ]}
        />
        <div>
          <BarChart
            id="states"
            caption="Registrations by state"
            description={inWords(registrations.byState)}
            nouns={["State", "Registrations"]}
            bars={registrations.byState}
          />
          <AttendanceChart phase={phase} attendance={attendance} />
        </div>
        <BarChart
          id="sectors"
          caption="Registrations by sector"
          description={mostFrequentInWords(registrations.bySector)}
          nouns={["Sector", "Registered"]}
          bars={registrations.bySector}
        />
        <BarChart
          id="regions"
          caption="Registrations by region"
          description={mostFrequentInWords(registrations.byRegion)}
          nouns={["Region", "Registered"]}
          bars={registrations.byRegion}
        />
      </div>
    </>
  );
}

const attendanceWords: Record<Phase, { caption: string; verb: string }> = {
  before: { caption: "On site", verb: "are on site" },
  during: { caption: "On site now", verb: "are on site" },
  after: { caption: "Attendance", verb: "came" },
};

function AttendanceChart({ phase, attendance }: Pick<Today, "phase" | "attendance">) {
  const { onSite, approved } = attendance;
  const { caption, verb } = attendanceWords[phase];
  return (
    <BarChart
      id="attendance"
      caption={caption}
      description={`${count(onSite)} of ${count(approved)} approved delegates ${verb}.`}
      nouns={["Delegates", "Count"]}
      bars={[{ label: "At the main door", value: onSite, of: approved }]}
    />
  );
}

function BreakoutCharts({ slots }: Pick<Today, "slots">) {
  return (
    <>
      <h2 className="govuk-heading-m">Breakout sessions</h2>
      <div className="conf-two-column conf-two-column--even">
        {slots.map((slot) => (
          <BarChart
            key={slot.id}
            id={`slot-${slot.id}`}
            caption={`${slot.title}, ${slot.time}`}
            description={fillInWords(slot.bars)}
            nouns={["Session", "Places taken"]}
            bars={slot.bars}
          />
        ))}
      </div>
    </>
  );
}
