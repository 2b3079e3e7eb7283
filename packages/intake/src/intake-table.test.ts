import { expect, it } from 'vitest';

import { idOf, openVisits, visit } from './visits.test-support.ts';

const NONE: ReadonlySet<number> = new Set();

const one = visit();
const two = visit({ id: idOf(2), externalId: 'visit-2', note: 'second' });
const three = visit({ id: idOf(3), externalId: 'visit-3', note: 'third' });

it('inserts rows that are new', async () => {
  await using visits = await openVisits();

  const outcome = await visits.record([one, two]);

  expect(outcome).toEqual({
    inserted: 2,
    updated: 0,
    unchanged: 0,
    duplicates: NONE,
    ids: [one.id, two.id],
  });
  const receivedAt = expect.any(Date);
  expect(await visits.stored()).toEqual([
    { ...one, receivedAt },
    { ...two, receivedAt },
  ]);
});

it('writes nothing when the same rows come again, with another import and other ids', async () => {
  await using visits = await openVisits();
  await visits.record([one, two]);
  const before = { stored: await visits.stored(), writers: await visits.writers() };

  const outcome = await visits.record([
    { ...one, id: idOf(11), importId: idOf(502) },
    { ...two, id: idOf(12), importId: idOf(502) },
  ]);

  expect(outcome).toEqual({
    inserted: 0,
    updated: 0,
    unchanged: 2,
    duplicates: NONE,
    ids: [one.id, two.id],
  });
  expect({ stored: await visits.stored(), writers: await visits.writers() }).toEqual(before);
  expect(await visits.told()).toEqual([one.id, two.id]);
});

it('overwrites a row that differs, under its own id, and leaves the others alone', async () => {
  await using visits = await openVisits();
  await visits.record([one, two]);
  const [receivedOne, receivedTwo] = await visits.stored();
  const writers = await visits.writers();
  const changed = { ...two, id: idOf(12), importId: idOf(502), note: 'changed', tags: ['c'] };

  const outcome = await visits.record([{ ...one, importId: idOf(502) }, changed]);

  expect(outcome).toEqual({
    inserted: 0,
    updated: 1,
    unchanged: 1,
    duplicates: NONE,
    ids: [one.id, two.id],
  });
  expect(await visits.stored()).toEqual([
    receivedOne,
    { ...changed, id: two.id, receivedAt: receivedTwo?.receivedAt },
  ]);
  expect((await visits.writers())[0]).toBe(writers[0]);
  expect(await visits.told()).toEqual([one.id, two.id, two.id]);
});

it('tells new, changed and unchanged rows of one batch apart, and answers ids by position', async () => {
  await using visits = await openVisits();
  await visits.record([one, two]);

  const outcome = await visits.record([
    { ...three, importId: idOf(502) },
    { ...two, id: idOf(12), importId: idOf(502), note: 'changed' },
    { ...one, id: idOf(11), importId: idOf(502) },
  ]);

  expect(outcome).toEqual({
    inserted: 1,
    updated: 1,
    unchanged: 1,
    duplicates: NONE,
    ids: [three.id, two.id, one.id],
  });
});

it('tells apart rows of which only one part of the key differs', async () => {
  await using visits = await openVisits();

  const outcome = await visits.record([
    one,
    { ...one, id: idOf(2), brandId: 'delta' },
    { ...one, id: idOf(3), source: 'desk' },
    { ...one, id: idOf(4), externalId: 'visit-2' },
  ]);

  expect(outcome.inserted).toBe(4);
});

it('takes empty columns for equal', async () => {
  await using visits = await openVisits();
  const empty = visit({ customerId: null, note: null, tags: null, details: null });
  await visits.record([empty]);

  const outcome = await visits.record([{ ...empty, importId: idOf(502) }]);

  expect(outcome).toMatchObject({ updated: 0, unchanged: 1 });
});

it.each([
  ['a text', { note: null }],
  ['a customer', { customerId: null }],
  ['a list', { tags: null }],
  ['a document', { details: null }],
])('takes %s that came, or went, for a change', async (_, nothing) => {
  await using visits = await openVisits();
  await visits.record([one]);

  const gone = await visits.record([{ ...one, ...nothing, importId: idOf(502) }]);
  const back = await visits.record([{ ...one, importId: idOf(503) }]);

  expect([gone.updated, back.updated]).toEqual([1, 1]);
  expect(await visits.stored()).toMatchObject([{ ...one, importId: idOf(503) }]);
});

it('takes documents for equal whatever the order of their fields, and lists only in their order', async () => {
  await using visits = await openVisits();
  await visits.record([visit({ details: { a: 1, b: [1, 2] } })]);

  const same = await visits.record([visit({ importId: idOf(502), details: { b: [1, 2], a: 1 } })]);
  const other = await visits.record([visit({ importId: idOf(503), tags: ['b', 'a'] })]);

  expect([same.updated, other.updated]).toEqual([0, 1]);
});

it('records no rows', async () => {
  await using visits = await openVisits();

  const outcome = await visits.record([]);

  expect(outcome).toEqual({ inserted: 0, updated: 0, unchanged: 0, duplicates: NONE, ids: [] });
});
