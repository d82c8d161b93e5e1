// How far a write-up is, as a tag.
import { Tag } from "~/ui/govuk/tag";

/** The name of a state in its colour, as `stateName` gives them. */
export type StateName = { name: string; colour: string };

/** A state as the tag of a task list takes it. */
export function stateTag({ name, colour }: StateName): { text: string; classes: string } {
  return { text: name, classes: `govuk-tag--${colour}` };
}

/** The state of a write-up. */
export function StateTag({ state }: { state: StateName }) {
  return <Tag {...stateTag(state)} />;
}
