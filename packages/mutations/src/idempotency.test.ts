import { assert, asyncProperty, jsonValue } from 'fast-check';
import { expect, it } from 'vitest';

import { openDesk } from './idempotency.test-support.ts';
import { forgetOldRequests, type MutationRequest } from './idempotency.ts';
import { IdempotencyKeyReused, UserProblem } from './user-problem.ts';

it('answers a request that comes again what it answered first, and does nothing', async () => {
  await using desk = await openDesk();

  const first = await desk.add();
  await desk.add({ key: 'key-2', input: { body: 'second' } });
  const again = await desk.add();

  expect(first).toEqual({ count: 1 });
  expect(again).toEqual({ count: 1 });
  expect(await desk.notes()).toEqual(['first', 'second']);
});

it('takes an input for the same whatever the order of its fields', async () => {
  await using desk = await openDesk();

  await desk.add({ input: { body: 'first', at: { from: 1, to: [1, 2] } } });
  await desk.add({ input: { at: { to: [1, 2], from: 1 }, body: 'first', note: undefined } });

  expect(await desk.notes()).toEqual(['first']);
});

it.each<[string, Partial<MutationRequest>]>([
  ['another input', { input: { body: 'second' } }],
  ['a field of null', { input: { body: 'first', at: null } }],
  ['another order of a list', { input: { body: 'first', tags: ['b', 'a'] } }],
  ['another mutation', { mutation: 'removeNote' }],
])('refuses a key that comes again with %s', async (_, over) => {
  await using desk = await openDesk();
  await desk.add();

  const again = desk.add(over);

  await expect(again).rejects.toThrow(IdempotencyKeyReused);
  expect(await desk.notes()).toEqual(['first']);
});

it('takes the same key of another principal for another request', async () => {
  await using desk = await openDesk();

  await desk.add();
  const other = await desk.add({ principalId: 'partner-2', input: { body: 'second' } });

  expect(other).toEqual({ count: 2 });
  expect(await desk.notes()).toEqual(['first', 'second']);
});

it.each(['', 'k'.repeat(256)])('refuses the key %j by its length', async (key) => {
  await using desk = await openDesk();

  const added = desk.add({ key });

  await expect(added).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_INVALID',
    message: 'An idempotency key has 1 to 255 characters, such as a UUID.',
  });
  expect(await desk.notes()).toEqual([]);
});

it('answers again any JSON as it was', async () => {
  await using desk = await openDesk();
  let number = 0;

  await assert(
    asyncProperty(jsonValue(), async (value) => {
      number += 1;
      const key = `key-${number}`;
      const answer = JSON.stringify({ value });

      await desk.attempt(() => Promise.resolve(JSON.parse(answer)), { key });
      const again = await desk.attempt(() => Promise.reject(new Error('done twice')), { key });

      expect(JSON.stringify(again)).toBe(answer);
    }),
    { numRuns: 60 },
  );
});

it('does not keep a refusal: what is asked again is judged anew', async () => {
  await using desk = await openDesk();
  const problem = new UserProblem('NOTE_TOO_EARLY', 'Come back tomorrow.');

  const refused = desk.attempt(() => Promise.reject(problem));
  await expect(refused).rejects.toBe(problem);
  const answer = await desk.add();

  expect(answer).toEqual({ count: 1 });
});

it('shows a principal the requests of its own alone', async () => {
  await using desk = await openDesk();
  await desk.add();
  await desk.add({ principalId: 'partner-2' });

  const seen = await desk.attempt(
    async (query) => {
      const rows = await query<{ key: string }>('SELECT key FROM idempotency_key');
      return rows.map(({ key }) => key);
    },
    { principalId: 'partner-3', key: 'key-3' },
  );
  const seenByNobody = await desk.database.writeFor(['united'], (query) =>
    query('SELECT key FROM idempotency_key'),
  );

  expect(seen).toEqual(['key-3']);
  expect(seenByNobody).toEqual([]);
});

it('forgets requests of more than thirty days ago', async () => {
  await using desk = await openDesk();
  await desk.add();
  await desk.add({ key: 'key-2', input: { body: 'second' } });
  await desk.database.unrestricted.query(
    `UPDATE idempotency_key SET created_at = now() - interval '31 days' WHERE key = 'key-1'`,
  );

  await desk.database.write(forgetOldRequests);

  expect(await desk.database.unrestricted.query('SELECT key FROM idempotency_key')).toEqual([
    { key: 'key-2' },
  ]);
});
