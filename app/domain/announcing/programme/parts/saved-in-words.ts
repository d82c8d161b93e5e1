// What the page of a programme says.

/** What has just been done to the programme, by the word in the address, such as "room-saved". */
export const savedDone = new Map([
  ["made", "The conference is made. It is a draft. Add its rooms, slots and sessions here."],
  ...["room", "slot", "session", "speaker"].flatMap((part): [string, string][] => [
    [`${part}-saved`, `The ${part} is saved.`],
    [
      `${part}-saved-freed`,
      `The ${part} is saved. Somebody who speaks held a place in another session that they cannot keep beside it. We have given up that place and written to them.`,
    ],
    [`${part}-deleted`, `The ${part} is deleted.`],
  ]),
]);
