import { BadUserInput } from '@cx/subgraph';
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

import type { IdentityKind } from '../entities/identity.ts';
import type { IdentityKey } from '../repositories/identities.ts';

/** A mark as a source or a caller writes it. */
export interface IdentityClaim {
  readonly kind: IdentityKind;
  readonly value: string;
  /** Needed for handles and the ids of other systems, which are unique only within theirs. */
  readonly network?: string | null | undefined;
  /** ISO 3166-1 alpha-2: where a telephone number without its country code is dialled. */
  readonly country?: string | null | undefined;
}

/** Why a mark cannot be compared, as a sentence. */
export class UnusableIdentity extends BadUserInput {
  override readonly name = 'UnusableIdentity';
}

/**
 * The form in which marks are compared. It is for matching only: what a source shows as a name stays as
 * it is.
 *
 * @throws UnusableIdentity
 */
export function identityForm(claim: IdentityClaim): IdentityKey {
  const { kind } = claim;
  const value = claim.value.normalize('NFKC').trim();
  if (value === '') throw new UnusableIdentity('It is empty.');

  switch (kind) {
    case 'EMAIL':
      return { kind, network: '', value: emailForm(value) };
    case 'PHONE':
      return { kind, network: '', value: phoneForm(value, claim.country) };
    case 'HANDLE':
      return { kind, network: networkOf(claim), value: value.replace(/^@/, '').toLowerCase() };
    case 'EXTERNAL_ID':
    case 'ORDER_REF':
    case 'DEVICE':
      // Another system's ids are its own business: their case may tell two of them apart.
      return { kind, network: networkOf(claim), value };
  }
}

// Only what every mail system agrees on: `+tag` and dots stay, since for some they are other people.
function emailForm(value: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(value)) {
    throw new UnusableIdentity('An e-mail address has one @ between two parts without blanks.');
  }
  return value.toLowerCase();
}

function phoneForm(value: string, country: string | null | undefined): string {
  const number = parsePhoneNumberFromString(value, regionOf(country));
  if (number?.isValid() !== true) {
    throw new UnusableIdentity(
      'It is not a telephone number that can be dialled: write it with + and its country code, or name its country.',
    );
  }
  return number.number;
}

function regionOf(country: string | null | undefined): CountryCode | undefined {
  return country != null && isSupportedCountry(country) ? country : undefined;
}

function networkOf({ kind, network }: IdentityClaim): string {
  const name = network?.trim().toLowerCase() ?? '';
  if (name === '') throw new UnusableIdentity(`An identity of kind ${kind} needs its network.`);
  return name;
}
