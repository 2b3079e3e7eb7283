import { createHmac } from 'node:crypto';

import { normalForm } from './normal-form.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';

/** Base 32 after Crockford: no letter that could be taken for a digit or for another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 bits: among 10 million values, two share a pseudonym with a chance of 1 to 20,000. */
const LENGTH = 12;

/**
 * Twelve letters and digits in place of a value: the same for all that mean the same, different for all else
 * and for each kind. Who does not know the secret can neither reckon it nor try values out.
 */
export function pseudonymOf(secret: string, kind: PersonalDataKind, value: string): string {
  const digest = createHmac('sha256', secret)
    .update(`${kind}\0${normalForm(kind, value)}`)
    .digest();
  // Five bits of each byte: 32 divides 256, so that all letters are equally likely.
  return Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % 32)).join('');
}
