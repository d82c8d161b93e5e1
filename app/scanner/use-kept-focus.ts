// Keeps the code's field ready for a hand scanner, which types like a keyboard, without trapping people who use one.
import { useEffect } from "react";

const interactive = "a, button, input, select, summary, textarea";

/**
 * Puts the focus into the field when the page opens and after each answer, except on touch screens, where a keyboard
 * would cover the verdict. What is typed while the focus is elsewhere goes into the field too.
 *
 * @param id of the field
 * @param after changes when there is a new answer
 */
export function useKeptFocus(id: string, after: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings the focus back.
  useEffect(() => {
    const field = document.getElementById(id);
    const elsewhere = document.activeElement?.matches("select") ?? false;
    if (!elsewhere && matchMedia("(pointer: fine)").matches) field?.focus();
  }, [id, after]);

  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!types || target.closest("input, select, textarea")) return;
      // The space bar presses the button it is on.
      if (event.key === " " && target.closest(interactive)) return;
      document.getElementById(id)?.focus();
    };
    document.addEventListener("keydown", type);
    return () => document.removeEventListener("keydown", type);
  }, [id]);
}
