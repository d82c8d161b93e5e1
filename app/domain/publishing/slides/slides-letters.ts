// The letter about released slides: facts in, subject and text out.

/** Tells a delegate which slides are there for them; `programme` is a whole address. */
export function slidesReleasedLetter(facts: {
  name: string;
  conference: string;
  titles: readonly string[];
  programme: string;
}) {
  const { titles } = facts;
  return {
    subject: `Slides from ${facts.conference}`,
    text: `Hello ${facts.name}

You can now download the slides of ${titles.length === 1 ? "this session" : `these ${titles.length} sessions`}:

${titles.map((title) => `- ${title}`).join("\n")}

Open a session in the programme to download them. You have to be signed in:
${facts.programme}`,
  };
}
