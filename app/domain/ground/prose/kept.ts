// How long what was drawn from a text is kept.

/** Days that HTML is kept after it was last shown, so that nothing of a deleted text stays for longer. */
export const drawnDays = 30;
