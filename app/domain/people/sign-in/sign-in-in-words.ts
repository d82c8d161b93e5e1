// How long signing in lasts, as sentences say it.

/** A number of hours: "an hour", "12 hours", and from two days on "14 days". */
export function hoursInWords(hours: number): string {
  if (hours === 1) return "an hour";
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}
