import { expect, it } from 'vitest';

import type { Linkage } from './matcher.ts';
import { inventRecords, learnModel } from './people.test-support.ts';
import { createPersonMatcher } from './person-matcher.ts';
import type { PersonRecord } from './person-record.ts';

const model = learnModel();

const link = (records: readonly PersonRecord[]): Linkage =>
  createPersonMatcher().link(records, model);

it('learns from unlabelled records how many are of one person, and what each agreement says', () => {
  const records = inventRecords(400);

  const learned = createPersonMatcher().estimate(records);

  // 200 of the 179,700 pairs are of one person.
  expect(learned.prior * 179_700).toBeGreaterThan(190);
  expect(learned.prior * 179_700).toBeLessThan(210);
  const [name, birthDate] = learned.fields;
  expect(name?.levels.find((level) => level.name === 'one same, one close')?.m).toBeGreaterThan(
    0.9,
  );
  expect(birthDate?.levels.at(-1)?.m).toBeGreaterThan(0.98);
  expect(birthDate?.levels.at(-1)?.u).toBeLessThan(0.01);
});

it('learns the same from the same records in any order, as plain data', () => {
  const records = inventRecords(400);
  const matcher = createPersonMatcher();

  const learned = matcher.estimate(records.toReversed());

  expect(learned).toEqual(model);
  expect(JSON.parse(JSON.stringify(learned))).toEqual(model);
});

it('finds the second records that were made with a mistake, and no other', () => {
  const records = inventRecords(400);

  const { merges } = link(records);

  const isRight = ({ ids }: { ids: readonly string[] }): boolean =>
    ids.length === 2 && ids[0]?.split('-')[0] === ids[1]?.split('-')[0];
  expect(merges.filter((cluster) => !isRight(cluster))).toEqual([]);
  expect(merges.length).toBeGreaterThan(195);
});

it.for<[string, Partial<PersonRecord>, Partial<PersonRecord>]>([
  ['EMAIL', { email: 'A@x.org' }, { email: ' a@X.org' }],
  ['PHONE', { phone: '06 12 34 56 78', country: 'FR' }, { phone: '+33612345678' }],
  ['ACCOUNT', key('ACCOUNT', 'network', '1'), key('ACCOUNT', 'network', '1')],
  ['EXTERNAL_ID', key('EXTERNAL_ID', 'crm', 'x'), key('EXTERNAL_ID', 'crm', 'x')],
  ['ORDER_REF', key('ORDER_REF', 'shop', '77'), key('ORDER_REF', 'shop', '77')],
])('merges two records with the same %s, whatever else differs', ([rule, left, right]) => {
  const { merges } = link([
    { id: 'a', familyName: 'Martin', ...left },
    { id: 'b', familyName: 'Zhang', ...right },
  ]);

  expect(merges).toMatchObject([{ ids: ['a', 'b'], links: [{ left: 'a', right: 'b', rule }] }]);
});

it('does not take an id of one network for that of another, nor blanks for equal', () => {
  const { merges, proposals } = link([
    { id: 'a', email: ' ', phone: '', ...key('ACCOUNT', 'one', '1') },
    { id: 'b', email: ' ', phone: '', ...key('ACCOUNT', 'other', '1') },
  ]);

  expect([merges, proposals]).toEqual([[], []]);
});

it('merges by weight and tells each piece of evidence, which add up', () => {
  const { merges } = link([
    { id: 'a', givenName: 'Bob', familyName: 'Durandroux', birthDate: '1961-05-04', city: 'Lyon' },
    { id: 'b', givenName: 'Robert', familyName: 'Durandroux', birthDate: '1961-05-04' },
  ]);

  const made = merges[0]?.links[0];
  expect(made).toMatchObject({
    rule: null,
    conflicts: [],
    evidence: [
      { field: 'name', level: 'one same, one close' },
      { field: 'birth date', level: 'same' },
    ],
  });
  const prior = Math.log2(model.prior / (1 - model.prior));
  const sum = made?.evidence.reduce((total, { weight }) => total + weight, prior);
  expect(made?.weight).toBeCloseTo(sum ?? Number.NaN, 1);
  expect(made?.weight).toBeGreaterThan(7);
});

it('proposes a pair that is likely, but not likely enough to be merged', () => {
  const left = { id: 'a', givenName: 'Anne', familyName: 'Lopezroux', birthDate: '1961-05-04' };
  const right = { ...left, id: 'b', familyName: 'Loezroux' };
  const { weight } = createPersonMatcher().score(left, right, model);

  const careful = createPersonMatcher({ propose: weight - 1, merge: weight + 1 });
  const unsure = careful.link([left, right], model);
  const bold = createPersonMatcher({ propose: weight - 1, merge: weight - 1 });
  const sure = bold.link([left, right], model);

  expect(unsure).toMatchObject({ merges: [], proposals: [{ left: 'a', right: 'b', weight }] });
  expect(sure).toMatchObject({ merges: [{ ids: ['a', 'b'] }], proposals: [] });
});

it('never merges records with different verified values of one kind, and says which kind', () => {
  const { merges, vetoed } = link([
    { id: 'a', email: 'shared@x.org', phone: '+33612345678', verified: ['PHONE'] },
    { id: 'b', email: 'shared@x.org', phone: '+33687654321', verified: ['PHONE'] },
  ]);

  expect(merges).toEqual([]);
  expect(vetoed).toMatchObject([{ left: 'a', right: 'b', rule: 'EMAIL', conflicts: ['PHONE'] }]);
});

it('does not let a chain bring two vetoed records together', () => {
  const { merges, vetoed } = link([
    { id: 'a', email: 'x@x.org', ...key('ACCOUNT', 'network', '1'), verified: ['ACCOUNT'] },
    { id: 'b', email: 'x@x.org', phone: '+33612345678' },
    { id: 'c', phone: '+33612345678', ...key('ACCOUNT', 'network', '2'), verified: ['ACCOUNT'] },
  ]);

  expect(merges.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  expect(vetoed).toMatchObject([{ left: 'b', right: 'c', rule: 'PHONE', conflicts: ['ACCOUNT'] }]);
});

it('lets values that are not verified, ids of two networks and orders differ', () => {
  const { merges } = link([
    { id: 'a', email: 'x@x.org', phone: '+33612345678', ...key('ORDER_REF', 'shop', '1') },
    { id: 'b', email: 'x@x.org', phone: '+33687654321', ...key('ORDER_REF', 'shop', '2') },
    { id: 'c', email: 'x@x.org', ...key('ACCOUNT', 'one', '1'), verified: ['ACCOUNT'] },
    { id: 'd', email: 'x@x.org', ...key('ACCOUNT', 'other', '2'), verified: ['ACCOUNT'] },
  ]);

  expect(merges.map(({ ids }) => ids)).toEqual([['a', 'b', 'c', 'd']]);
});

it('takes a number of more than a hundred records for nobody’s own, and says so', () => {
  const switchboard = Array.from({ length: 101 }, (_, at) => ({
    id: String(at),
    phone: '+33100000000',
  }));

  expect(link(switchboard)).toEqual({
    merges: [],
    proposals: [],
    vetoed: [],
    skippedBlocks: { identifier: 1, 'phone at home': 1 },
  });
});

it('refuses two records of one id, thresholds the wrong way round and a model of other fields', () => {
  expect(() => link([{ id: 'a' }, { id: 'a' }])).toThrow(
    'Two records have the id a: give each an id of its own.',
  );
  expect(() => createPersonMatcher({ propose: 5, merge: 4 })).toThrow(
    'The threshold to propose must not be above the one to merge.',
  );
  expect(() => createPersonMatcher().link([], { ...model, fields: [] })).toThrow(
    'The model was estimated for other fields: estimate it again.',
  );
});

it('answers nothing for no records and for one', () => {
  const nothing = { merges: [], proposals: [], vetoed: [], skippedBlocks: {} };

  expect(link([])).toEqual(nothing);
  expect(link([{ id: 'a', email: 'a@x.org' }])).toEqual(nothing);
});

function key(
  kind: 'ACCOUNT' | 'EXTERNAL_ID' | 'ORDER_REF',
  scope: string,
  value: string,
): Pick<PersonRecord, 'keys'> {
  return { keys: [{ kind, scope, value }] };
}
