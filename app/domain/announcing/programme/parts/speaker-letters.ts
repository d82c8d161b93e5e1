// The letter to somebody who is named as a speaker.

/** The letter that tells a speaker they are on the programme. Links are whole addresses. */
export function speakerAddedLetter(facts: {
  name: string;
  conference: string;
  when: string;
  venue: string;
  sessions: string[];
  signInUrl: string;
}) {
  const sessions =
    facts.sessions.length > 0
      ? `\nYour sessions:\n${facts.sessions.map((title) => `- ${title}`).join("\n")}\n`
      : "";
  return {
    subject: `You are a speaker at ${facts.conference}`,
    text: `Hello ${facts.name}

An organiser has added you to the programme of ${facts.conference}, on ${facts.when} at ${facts.venue}.
${sessions}
Sign in with this email address to see your sessions and upload your slides:
${facts.signInUrl}

You do not need a password. We email you a link each time.`,
  };
}
