import { type Arbitrary, array, constantFrom, record, subarray } from 'fast-check';

import type { MatchModel } from './match-model.ts';
import { createPersonMatcher } from './person-matcher.ts';
import type { IdentifierKind, PersonRecord } from './person-record.ts';
import { createRandom } from './random.ts';

const GIVEN = ['Anne', 'Bruno', 'Chloé', 'David', 'Emma', 'Farid', 'Grace', 'Hugo', 'Inès', 'John'];

const FAMILY = ['Martin', 'Durand', 'Smith', 'Nguyen', 'Petit', 'Moreau', 'Jones', 'Lopez', 'Roux'];

const CITIES = ['Paris', 'Lyon', 'London', 'Leeds', 'Nantes'];

/** `people` people with one record each, and a second record of every second one, with one mistake in it. */
export function inventRecords(people: number): PersonRecord[] {
  const random = createRandom(7);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const digits = (count: number): string =>
    String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  return Array.from({ length: people }, (_, at) => {
    const person = {
      givenName: pick(GIVEN),
      familyName: `${pick(FAMILY)}${pick(FAMILY).toLowerCase()}`,
      birthDate: `19${digits(2)}-0${1 + (at % 9)}-1${at % 10}`,
      city: pick(CITIES),
    };
    const first = { id: `${at}-first`, ...person, email: `${digits(9)}@x.org` };
    const { familyName } = person;
    const mistyped = `${familyName.slice(0, 3)}${familyName.slice(4)}`;
    const second = { id: `${at}-second`, ...person, familyName: mistyped };
    return at % 2 === 0 ? [first, second] : [first];
  }).flat();
}

/** What is learned from 400 people. */
export function learnModel(): MatchModel {
  return createPersonMatcher().estimate(inventRecords(400));
}

const somebody = record(
  {
    givenName: constantFrom('Anne', 'Ann', 'Bob', 'Robert', 'Chloé'),
    familyName: constantFrom('Martin', 'Matrin', 'de Smith', 'Smith'),
    birthDate: constantFrom('1980-01-02', '1980-02-01', '1975-05-05'),
    email: constantFrom('a@x.org', 'b@x.org', 'anne.martin@x.org', 'anne.marti@x.org'),
    phone: constantFrom('0612345678', '0687654321'),
    city: constantFrom('Paris', 'Pairs', 'Lyon'),
    postcode: constantFrom('75001', '69001'),
    keys: array(
      record({
        kind: constantFrom('ACCOUNT', 'EXTERNAL_ID', 'ORDER_REF'),
        scope: constantFrom('one', 'other'),
        value: constantFrom('1', '2', '3'),
      }),
      { maxLength: 2 },
    ),
    verified: subarray<IdentifierKind>(['EMAIL', 'PHONE', 'ACCOUNT', 'EXTERNAL_ID', 'ORDER_REF']),
  },
  { requiredKeys: [] },
);

/** Records so alike that rules, weights and vetoes all meet. */
export const records: Arbitrary<PersonRecord[]> = array(somebody, {
  minLength: 2,
  maxLength: 14,
}).map((list) => list.map((fields, at) => ({ id: String(at), ...fields })));
