import { expect, it } from 'vitest';

import { createPersonMatcher } from './person-matcher.ts';
import type { PersonRecord } from './person-record.ts';
import { createRandom } from './random.ts';

const GIVEN = 'Anne Bruno Chloé David Emma Farid Grace Hugo Inès John Karim Lucie Marc Nina'.split(
  ' ',
);

const SYLLABLES = 'ba do fi gu la me no pi ro sa te vu'.split(' ');

it('does not learn two people of one household as one person, and still finds second records', () => {
  const records = inventHouseholds(500);
  const matcher = createPersonMatcher();

  const model = matcher.estimate(records);
  const { merges, proposals } = matcher.link(records, model);

  const isOfTwo = (ids: readonly string[]): boolean =>
    new Set(ids.map((id) => id.split('.')[0])).size > 1;
  expect(merges.filter(({ ids }) => isOfTwo(ids))).toEqual([]);
  // Half of the second records have no birth date: those are for somebody to look at.
  expect(merges).toHaveLength(100);
  expect(proposals.filter(({ left, right }) => !isOfTwo([left, right]))).toHaveLength(100);
  // There are some seven hundred such pairs, and 200 of one person.
  expect(model.householdPrior).toBeGreaterThan(model.prior);
});

it('holds the other people of a household against a pair, as evidence', () => {
  const matcher = createPersonMatcher();
  const model = matcher.estimate(inventHouseholds(500));
  const home = { familyName: 'Rosabado', street: '7 rue Basse', postcode: '69001', city: 'Lyon' };

  const { evidence } = matcher.score(
    { id: 'a', givenName: 'Anne', ...home },
    { id: 'b', givenName: 'Hugo', ...home },
    model,
  );

  expect(evidence.map(({ field, level, weight }) => [field, level, weight > 0])).toEqual([
    ['name', 'one same, one different', false],
    ['address', 'same street', true],
    ['household', 'maybe two people of one', false],
  ]);
});

/** Two people in each, and a second record with a misspelt name for one in five. */
function inventHouseholds(households: number): PersonRecord[] {
  const random = createRandom(3);
  const below = (end: number): number => Math.floor(random() * end);
  const syllables = (count: number): string =>
    Array.from({ length: count }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  return Array.from({ length: households }, (_, at) => {
    const home = {
      familyName: syllables(4),
      street: `${1 + below(99)} rue ${syllables(3)}`,
      postcode: String(10_000 + below(80) * 1_000),
    };
    const first = below(GIVEN.length);
    return [0, 1].flatMap((member) => {
      const person = { ...home, givenName: GIVEN[(first + 5 * member) % GIVEN.length] ?? '' };
      const birthDate = `19${10 + below(90)}-0${1 + below(9)}-${10 + below(19)}`;
      const id = `${at}-${member}`;
      const mistyped = `${person.familyName.slice(0, 4)}${person.familyName.slice(5)}`;
      const second = { ...person, familyName: mistyped, ...(at % 2 === 0 ? { birthDate } : {}) };
      return (at * 2 + member) % 5 === 0
        ? [
            { id: `${id}.first`, ...person, birthDate },
            { id: `${id}.second`, ...second },
          ]
        : [{ id: `${id}.first`, ...person, birthDate }];
    });
  }).flat();
}
