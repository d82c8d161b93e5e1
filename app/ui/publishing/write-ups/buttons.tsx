// What an author can do with the form of a write-up.
import { Button } from "~/ui/govuk/button";

/** Save, look, submit. Saving comes first, so that it is what the Enter key does. */
export function WriteUpButtons() {
  return (
    <div className="govuk-button-group">
      <Button name="intent" value="save" text="Save draft" classes="govuk-button--secondary" />
      <Button
        name="intent"
        value="preview"
        text="Save and preview"
        classes="govuk-button--secondary"
      />
      <Button name="intent" value="submit" text="Submit to the editors" />
    </div>
  );
}
