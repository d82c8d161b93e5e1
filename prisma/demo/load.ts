// Loads the demonstration data.
export async function loadDemonstration(_options: { reset: boolean }) {
  return { signIns: [] as { role: string; email: string; url: string }[] };
}
