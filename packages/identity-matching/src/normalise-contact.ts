/** Trimmed and in lower case. What follows a + is kept: it may part two people of one mailbox. */
export function normaliseEmail(email: string | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/**
 * Digits as in E.164, with a +, when the number or the country (ISO 3166, two letters) says where it is;
 * else its digits alone. Null for what is too short to be somebody's.
 */
export function normalisePhone(phone: string | undefined, country?: string): string | null {
  const written = (phone ?? '').replace(/\(0\)/, '').trim();
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < SHORTEST) return null;
  if (written.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const calling = CALLING_CODES.get(country?.trim().toUpperCase() ?? '');
  if (calling === undefined) return digits;
  if (digits.startsWith('0')) return `+${calling}${digits.slice(1)}`;
  const isNorthAmerican = calling === '1' && digits.length === 11 && digits.startsWith('1');
  return isNorthAmerican ? `+${digits}` : `+${calling}${digits}`;
}

const SHORTEST = 6;

// Countries that dial a 0 before a number at home, and North America; Italy keeps its 0 abroad.
const CALLING_CODES: ReadonlyMap<string, string> = new Map([
  ['FR', '33'],
  ['GB', '44'],
  ['IE', '353'],
  ['BE', '32'],
  ['CH', '41'],
  ['DE', '49'],
  ['NL', '31'],
  ['US', '1'],
  ['CA', '1'],
]);
