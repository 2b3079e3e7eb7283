import type { Consent } from '../entities/consent.ts';

/**
 * The statement of each brand and purpose that holds: the latest one, whoever of the merged customers made it.
 *
 * @param statements newest first
 */
export function consentsInForce(statements: readonly Consent[]): Consent[] {
  const latest = new Map<string, Consent>();
  for (const statement of statements) {
    const key = `${statement.purpose} ${statement.brandId}`;
    if (!latest.has(key)) latest.set(key, statement);
  }
  return [...latest.values()];
}
