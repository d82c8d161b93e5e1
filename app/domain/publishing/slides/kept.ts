// How long it is kept who downloaded which slides.

/** Years after which the record of a download is deleted. */
export const downloadYears = 2;
