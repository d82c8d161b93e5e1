// What an editor's page says of an edition.

/** What an editor has just done with an edition, by the word in the address. */
export const editionDone = new Map([
  ["described", "The title and introduction are saved."],
  ["added", "The write-up is in the edition."],
  ["moved", "The write-up is in its new place."],
  ["removed", "The write-up is out of the edition."],
  ["published", "The edition is published."],
]);
