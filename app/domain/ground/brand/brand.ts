// The colours of the software's own identity, for everything that is drawn without the pages' sheets: letters, badges, the browser's bar.

/** The dark blue of headers and bands. */
export const navy = "#12304a";

/** The black of text and of codes: that of the GOV.UK Design System. */
export const ink = "#0b0c0c";
