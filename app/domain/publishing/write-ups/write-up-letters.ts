// The letters that an author, and the editors, get about a write-up. `url` is a whole address.

type Facts = { name: string; title: string; url: string };

/** The receipt for a submitted write-up. */
export function submittedLetter({ name, title, url }: Facts) {
  return {
    subject: `We have your write-up: ${title}`,
    text: `Hello ${name}

You submitted “${title}”.

An editor will read it and check that nothing in it is sensitive and that everybody named has agreed. We will email you when it is published, or if something has to change.

You cannot change it while it is being read. See it here:
${url}`,
  };
}

/** Tells an editor that a write-up waits. */
export function toReviewLetter({ name, title, author, url }: Facts & { author: string }) {
  return {
    subject: `A write-up to review: ${title}`,
    text: `Hello ${name}

${author} submitted “${title}”. It waits for an editor to read it and to publish it or send it back.

Take it into review here:
${url}`,
  };
}

/** Tells the author what has to change. */
export function sentBackLetter({ name, title, url, note }: Facts & { note: string }) {
  return {
    subject: `Please change your write-up: ${title}`,
    text: `Hello ${name}

An editor has read “${title}” and asks you to change it:

${note}

Change it and submit it again here:
${url}`,
  };
}

/** Tells the author that it is published. */
export function publishedLetter({ name, title, url }: Facts) {
  return {
    subject: `Your write-up is published: ${title}`,
    text: `Hello ${name}

“${title}” is now in the library, where anybody can read it:
${url}

If something in it is wrong, tell the organisers. An editor can correct it or withdraw it.`,
  };
}

/** Tells the author what was corrected. */
export function correctedLetter({ name, title, url, correction }: Facts & { correction: string }) {
  return {
    subject: `Your write-up was corrected: ${title}`,
    text: `Hello ${name}

An editor corrected “${title}”. Readers see this note:

${correction}

Read it here:
${url}`,
  };
}

/** Tells the author that it is withdrawn, and why. */
export function withdrawnLetter({ name, title, url, reason }: Facts & { reason: string }) {
  return {
    subject: `Your write-up is withdrawn: ${title}`,
    text: `Hello ${name}

“${title}” is no longer in the library. The reason that readers see is:

${reason}

Its address now shows the title, the date and this reason:
${url}`,
  };
}
