import type { BlockingKey } from './blocking.ts';
import { localPart, numberAtHome } from './compare-contact.ts';
import type { NormalPerson } from './person-record.ts';

/** A pair that mistakes part in one key is found by another one. */
export const personBlocking: readonly BlockingKey<NormalPerson>[] = [
  {
    name: 'identifier',
    keys: ({ identifiers }) =>
      identifiers.map(({ kind, scope, value }) => `${kind} ${scope} ${value}`),
  },
  { name: 'phone at home', keys: ({ phone }) => list(phone).map(numberAtHome) },
  { name: 'email before the @', keys: ({ email }) => list(email).map(localPart) },
  { name: 'birth date', keys: ({ birthDate }) => list(birthDate) },
  {
    name: 'both names',
    keys: ({ given, family }) =>
      given === null || family === null
        ? []
        : [[soundOf(given), soundOf(family)].toSorted().join(' ')],
  },
  {
    name: 'one name and birth month',
    keys: (person) => withNames(person, person.birthDate?.slice(0, 7)),
  },
  {
    name: 'one name and birthday',
    keys: (person) => withNames(person, person.birthDate?.slice(5)),
  },
  {
    name: 'one name and postcode or city',
    keys: (person) => withNames(person, person.postcode ?? person.city),
  },
  {
    name: 'street and postcode',
    keys: ({ street, postcode }) =>
      street === null || postcode === null ? [] : [`${postcode} ${street}`],
  },
];

const list = (value: string | null): string[] => (value === null ? [] : [value]);

function withNames(person: NormalPerson, other: string | null | undefined): string[] {
  if (other === null || other === undefined) return [];
  return [...list(person.given), ...list(person.family)].map((name) => `${soundOf(name)} ${other}`);
}

/** The first letter and the consonants behind it, each once in a row: what mishearing leaves. */
function soundOf(name: string): string {
  const word = (name.split(' ', 1)[0] ?? name).replaceAll('ph', 'f');
  const consonants = word.slice(1).replaceAll(/[aeiouyh]/g, '');
  return (word.slice(0, 1) + consonants).replaceAll(/(.)\1+/g, '$1').slice(0, 5);
}
