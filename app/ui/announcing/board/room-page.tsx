// The page of a room: adding, changing, deleting.
import { type Problem, tickedIn } from "~/domain/problem";
import { Checkboxes } from "~/ui/govuk/checkboxes";
import { Input } from "~/ui/govuk/input";
import { textField } from "../text-field";
import { PartPage, type PartPageProps } from "./part-page";

type Room = {
  id: string;
  name: string;
  capacity: number | null;
  stepFree: boolean;
  hearingLoop: boolean;
};

/** The page of a room of the programme. */
export function RoomPage(page: PartPageProps<Room>) {
  const { part: room, problem } = page;
  const ticked = accessTicked(problem, room);
  return (
    <PartPage {...page} kind="room" name={room?.name ?? ""}>
      <Input {...textField(problem, "name", "Name", room?.name)} />
      <Input
        {...textField(
          problem,
          "capacity",
          "Capacity",
          String(room?.capacity ?? ""),
          "How many people it holds. Leave it empty if you do not know yet.",
        )}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <Checkboxes
        name="access"
        fieldset={{ legend: { text: "Access", classes: "govuk-fieldset__legend--s" } }}
        items={[
          { name: "stepFree", value: "yes", text: "Step-free access" },
          { name: "hearingLoop", value: "yes", text: "Hearing loop" },
        ].map((item) => ({ ...item, id: item.name, checked: ticked.includes(item.name) }))}
      />
    </PartPage>
  );
}

/** Which of the boxes for access are ticked: each is a field of its own. */
function accessTicked(problem: Problem | undefined, room: Room | null): string[] {
  return (["stepFree", "hearingLoop"] as const).filter((name) =>
    problem ? tickedIn(problem, name).includes("yes") : room?.[name],
  );
}
