// What the page of a conference's details says.

/** What has just been done to the conference, by the word in the address. */
export const detailsDone = new Map([
  ["changed", "The details are saved."],
  ["release", "The conference is released. Everybody can see it."],
  ["withdraw", "The release is withdrawn. Only organisers see the conference."],
  ["current", "The home page now shows this conference."],
]);
