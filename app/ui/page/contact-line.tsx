// How to reach the organisers, where they have given an address.

/** One sentence; `email` is "" where no address is given. */
export function ContactLine({ email }: { email: string }) {
  return email ? (
    <p>
      Write to the organisers at <a href={`mailto:${email}`}>{email}</a>.
    </p>
  ) : (
    <p>Write to the organisers of the conference.</p>
  );
}
