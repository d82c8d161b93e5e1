// Fields for a day and for a day with a time, filled with what was typed or what is stored.
import { dayParts, momentParts } from "~/domain/ground/time/typed-dates";
import { errorFor, type Problem, typedIn } from "~/domain/problem";
import { DateInput } from "~/ui/govuk/date-input";

type Props = {
  problem: Problem | undefined;
  name: string;
  legend: string;
  hint?: string;
};

/** The first part of the field that has an error, and its sentence. */
function faultOf({ problem, name }: Props, keys: readonly string[]) {
  const key = keys.find((part) => errorFor(problem, `${name}-${part}`));
  return key ? { key, message: errorFor(problem, `${name}-${key}`) } : null;
}

function parts(props: Props, stored: Record<string, string>, keys: readonly string[]) {
  const fault = faultOf(props, keys);
  return {
    id: props.name,
    namePrefix: props.name,
    fieldset: { legend: { text: props.legend, classes: "govuk-fieldset__legend--s" } },
    ...(props.hint ? { hint: { text: props.hint } } : {}),
    ...(fault?.message ? { errorMessage: fault.message } : {}),
    items: keys.map((key) => ({
      name: key,
      value: typedIn(props.problem, `${props.name}-${key}`, stored[`${props.name}-${key}`] ?? ""),
      ...(fault ? { error: fault.key === key } : {}),
      ...(key === "time" ? { inputmode: "text" as const, classes: "govuk-input--width-5" } : {}),
      ...(key === "month" ? { inputmode: "text" as const } : {}),
    })),
  };
}

/** A calendar date in three parts, `<name>-day`, `-month` and `-year`. */
export function DayField({ stored, ...props }: Props & { stored: string | null }) {
  return <DateInput {...parts(props, dayParts(props.name, stored), ["day", "month", "year"])} />;
}

/** A day and a time, as `DayField` with `<name>-time`. `stored` is an ISO moment, shown on the wall clock of `timeZone`. */
export function MomentField({
  stored,
  timeZone,
  ...props
}: Props & { stored: string | null; timeZone: string }) {
  const moment = stored ? new Date(stored) : null;
  const values = momentParts(props.name, moment, timeZone);
  return <DateInput {...parts(props, values, ["day", "month", "year", "time"])} />;
}
