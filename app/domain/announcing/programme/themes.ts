// The themes: the 4 Ps of the serious and organised crime strategy, in the strategy's order.

/** The keys of the themes, as they are stored and as they stand in addresses. */
export const themes = ["pursue", "prevent", "protect", "prepare"] as const;

/** One of the 4 Ps. */
export type Theme = (typeof themes)[number];

/** What each theme is called. */
export const themeLabels: Record<Theme, string> = {
  pursue: "Pursue",
  prevent: "Prevent",
  protect: "Protect",
  prepare: "Prepare",
};

/** What each theme means, in one sentence. */
export const themeMeanings: Record<Theme, string> = {
  pursue: "Disrupt organised crime and bring those responsible to justice.",
  prevent: "Stop people from being drawn into organised crime.",
  protect: "Make people, places and businesses harder to harm.",
  prepare: "Be ready to deal with the harm when crime happens.",
};

/** True for the key of a theme. */
export function isTheme(value: string | null | undefined): value is Theme {
  return (themes as readonly string[]).includes(value ?? "");
}

/** What a stored theme is called; "" where there is none. */
export function themeLabel(value: string | null | undefined): string {
  return isTheme(value) ? themeLabels[value] : "";
}
