export interface TelephoneNumber {
  /** Its digits, behind a + where there was one. */
  readonly dialled: string;
  /** Without the +; empty where there was none. */
  readonly countryCode: string;
  /** The rest. */
  readonly national: string;
}

const SHAPE = /^\+?[\d\s().\-/]+$/;

/** As many digits as a number can have by E.164, and as few as any country dials. */
const SHORTEST = 6;
const LONGEST = 15;

/** The two-digit country codes of E.164. One digit have 1 and 7; all others have three. */
const OF_TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A telephone number in parts, or null for what is none. */
export function parseTelephoneNumber(value: string): TelephoneNumber | null {
  if (!SHAPE.test(value)) return null;
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < SHORTEST || digits.length > LONGEST) return null;
  if (!value.startsWith('+')) return { dialled: digits, countryCode: '', national: digits };
  const length = countryCodeLength(digits);
  return {
    dialled: `+${digits}`,
    countryCode: digits.slice(0, length),
    national: digits.slice(length),
  };
}

function countryCodeLength(digits: string): number {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return OF_TWO_DIGITS.test(digits) ? 2 : 3;
}
