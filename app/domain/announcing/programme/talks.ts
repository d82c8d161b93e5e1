// What a session is called for somebody who speaks in it. Pure.

/** A talk on one's own badge, agenda and calendar: "You speak: Title". */
export function talkTitle(title: string): string {
  return `You speak: ${title}`;
}
