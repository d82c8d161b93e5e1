// Trusted domains: the addresses that are approved by rule, without an organiser.

/**
 * Whether an address belongs to a trusted domain: the domain itself or one below it. `notpolice.example.org` is not below
 * `police.example.org`, and a name without a dot (`uk`) is never a domain to trust.
 *
 * @param email an address in the right form
 * @param trustedDomains one domain a line, as the organiser typed them
 */
export function isTrusted(email: string, trustedDomains: string): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return trustedDomains
    .split(/\s+/)
    .map((line) => line.toLowerCase().replace(/^@|^\*\./, ""))
    .filter((trusted) => /^[^.]+(\.[^.]+)+$/.test(trusted))
    .some((trusted) => domain === trusted || domain.endsWith(`.${trusted}`));
}
