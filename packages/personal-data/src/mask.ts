import { type EmailAddress, parseEmailAddress } from './email-address.ts';
import { firstCharacter } from './first-character.ts';
import { HIDDEN, maskedText } from './masked-text.ts';
import { normalForm } from './normal-form.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { pseudonymOf } from './pseudonym.ts';
import { parseTelephoneNumber, type TelephoneNumber } from './telephone-number.ts';

/** What those see who may not see the value. What is empty stays empty. */
export type Mask = (kind: PersonalDataKind, value: string) => string;

/**
 * Masks that tell what kind of value there is, and whether two are the same, but not the value. Values of the
 * same normal form have the same mask, as long as the secret is the same.
 */
export function createMask(secret: string): Mask {
  return (kind, value) => {
    if (value === '') return '';
    switch (kind) {
      case 'NAME':
        return `Person ${grouped(pseudonymOf(secret, kind, value))}`;
      case 'ADDRESS':
        return `Address ${grouped(pseudonymOf(secret, kind, value))}`;
      case 'TEXT':
        return maskedText(value);
      case 'EMAIL':
      case 'PHONE':
      case 'HANDLE':
        return maskedMark(secret, kind, value);
    }
  };
}

/** A mark is masked as what it looks like first, since not every source tells which kind it is. */
function maskedMark(secret: string, kind: 'EMAIL' | 'PHONE' | 'HANDLE', value: string): string {
  const mark = normalForm('HANDLE', value);
  const address = parseEmailAddress(mark);
  if (address !== null) return maskedAddress(address);
  const number = parseTelephoneNumber(mark);
  // A handle may be made of digits alone.
  if (number !== null && (kind === 'PHONE' || number.countryCode !== '')) {
    return maskedNumber(number);
  }
  return `@u-${pseudonymOf(secret, 'HANDLE', value).toLowerCase()}`;
}

/** As `j•••@e•••.fr`. */
function maskedAddress({ local, domain, topLevel }: EmailAddress): string {
  return `${firstCharacter(local)}${HIDDEN}@${firstCharacter(domain)}${HIDDEN}.${topLevel}`;
}

/** As `+33 ••• 78`; the last digits stay hidden where they would be much of a short number. */
function maskedNumber({ countryCode, national }: TelephoneNumber): string {
  return [
    ...(countryCode === '' ? [] : [`+${countryCode}`]),
    HIDDEN,
    ...(national.length < 6 ? [] : [national.slice(-2)]),
  ].join(' ');
}

function grouped(pseudonym: string): string {
  return `${pseudonym.slice(0, 4)}-${pseudonym.slice(4, 8)}-${pseudonym.slice(8)}`;
}
