// How long what stands beside the trail is kept.

/** Days for which what people typed stands beside the trail. */
export const detailDays = 365;
