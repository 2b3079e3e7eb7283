import { normaliseCity, normalisePostcode, normaliseStreet } from './normalise-address.ts';
import { normaliseEmail, normalisePhone } from './normalise-contact.ts';
import { type NormalName, normaliseName } from './normalise-name.ts';

export type IdentifierKind = 'EMAIL' | 'PHONE' | 'ACCOUNT' | 'EXTERNAL_ID' | 'ORDER_REF';

/** What is known of one person in one place. Absent and empty are the same: not known. */
export interface PersonRecord {
  /** Of the record, once in a list. */
  readonly id: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** Read only when there is neither given nor family name. */
  readonly fullName?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly street?: string;
  readonly city?: string;
  readonly postcode?: string;
  /** ISO 3166, two letters. */
  readonly country?: string;
  /** Ids that do not change, never handles: of a network, of a source, of an order. */
  readonly keys?: readonly PersonKey[];
  /** The kinds whose values here have been proved to be the person's own. */
  readonly verified?: readonly IdentifierKind[];
}

export interface PersonKey {
  readonly kind: 'ACCOUNT' | 'EXTERNAL_ID' | 'ORDER_REF';
  /** The network, source or shop within which the value is one person's. */
  readonly scope: string;
  readonly value: string;
}

/** A value that belongs to one person only. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Where the value is unique; two verified values of one scope are two people. */
  readonly scope: string;
  readonly value: string;
  readonly verified: boolean;
}

/** A person as they are compared. Never shown, never stored. */
export interface NormalPerson extends NormalName {
  readonly birthDate: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postcode: string | null;
  readonly identifiers: readonly Identifier[];
}

export function normalisePerson(record: PersonRecord): NormalPerson {
  const email = normaliseEmail(record.email);
  const phone = normalisePhone(record.phone, record.country);
  const identifiers: Identifier[] = [];
  const isVerified = (kind: IdentifierKind): boolean => record.verified?.includes(kind) ?? false;
  const add = (kind: IdentifierKind, scope: string, value: string | null): void => {
    if (value === null || value === '') return;
    // One person has many orders: two of them never part two records.
    const verified = kind !== 'ORDER_REF' && isVerified(kind);
    identifiers.push({ kind, scope, value, verified });
  };
  add('EMAIL', '', email);
  add('PHONE', '', phone);
  for (const { kind, scope, value } of record.keys ?? []) add(kind, scope, value.trim());
  return {
    ...normaliseName(record),
    birthDate: /^\d{4}-\d{2}-\d{2}$/.exec(record.birthDate?.trim() ?? '')?.[0] ?? null,
    email,
    phone,
    street: normaliseStreet(record.street),
    city: normaliseCity(record.city),
    postcode: normalisePostcode(record.postcode),
    identifiers,
  };
}
