import { expect, it } from 'vitest';

import { BAD, GOOD, SUBMITTED_AT } from '../services/publication.test-support.ts';
import { openDesk, type TestDesk } from '../services/review-desk.test-support.ts';
import { ask } from './ask.test-support.ts';

const HOUR = 3_600_000;

const DEFINE = `mutation ($input: DefinePublicationPolicyInput!) { definePublicationPolicy(input: $input) {
  policy { holdSeconds longestHoldSeconds validFrom } userErrors { code message field } } }`;

const INPUT = {
  idempotencyKey: 'one',
  brand: 'united',
  holdSeconds: 3600,
  longestHoldSeconds: 86_400,
};

const later = (hours: number): string =>
  new Date(SUBMITTED_AT.valueOf() + hours * HOUR).toISOString();

const inForce = async (desk: TestDesk, at = ''): Promise<unknown> => {
  const { data } = await ask(
    desk,
    `{ reviews { nodes { brand { publicationPolicy${at} { holdSeconds validFrom } } } } }`,
  );
  return data?.['reviews'];
};

const policies = (policy: object): object => ({
  nodes: [{ brand: { publicationPolicy: policy } }],
});

it('holds reviews as long as the policy in force says, good ones and bad ones', async () => {
  await using desk = await openDesk();

  const defined = await ask(desk, DEFINE, { ...INPUT, validFrom: later(1) });
  const before = await desk.submit();
  desk.clock.now = new Date(later(1));
  const [bad, good] = [await desk.submit({ words: BAD }), await desk.submit({ words: GOOD })];

  expect(defined.data).toEqual({
    definePublicationPolicy: {
      policy: { holdSeconds: 3600, longestHoldSeconds: 86_400, validFrom: later(1) },
      userErrors: [],
    },
  });
  expect(
    await desk.query(
      'SELECT review_id AS id, publish_at FROM review_publication ORDER BY review_id',
    ),
  ).toEqual(
    [
      { id: before, publish_at: new Date(later(7 * 24)) },
      { id: bad, publish_at: new Date(later(2)) },
      { id: good, publish_at: new Date(later(2)) },
    ].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  );
});

it('shows what holds now and what held then; where nothing was defined, seven days', async () => {
  await using desk = await openDesk();
  await desk.submit();
  expect(await inForce(desk)).toEqual(policies({ holdSeconds: 604_800, validFrom: null }));

  await ask(desk, DEFINE, INPUT);
  await ask(desk, DEFINE, { ...INPUT, idempotencyKey: '2', holdSeconds: 0, validFrom: later(5) });

  expect(await inForce(desk)).toEqual(policies({ holdSeconds: 3600, validFrom: later(0) }));
  expect(await inForce(desk, `(at: "${later(6)}")`)).toEqual(
    policies({ holdSeconds: 0, validFrom: later(5) }),
  );
  expect(await inForce(desk, `(at: "${later(-1)}")`)).toEqual(
    policies({ holdSeconds: 604_800, validFrom: null }),
  );
});

it('publishes reviews of a brand without a hold at the next look', async () => {
  await using desk = await openDesk();
  await ask(desk, DEFINE, { ...INPUT, holdSeconds: 0 });
  const id = await desk.submit();

  expect(await desk.app.desk.publishDue()).toBe(1);
  expect(
    await desk.query(`SELECT id, published_at FROM review WHERE status = 'PUBLISHED'`),
  ).toEqual([{ id, published_at: SUBMITTED_AT }]);
});

it.each<[string, object, string, string]>([
  ['above the longest', { holdSeconds: 86_401 }, 'HOLD_WRONG', 'holdSeconds'],
  ['below nothing', { holdSeconds: -1 }, 'HOLD_WRONG', 'holdSeconds'],
  ['beyond 90 days', { longestHoldSeconds: 7_776_001 }, 'HOLD_WRONG', 'longestHoldSeconds'],
  ['of the past', { validFrom: later(-1) }, 'BEGINS_IN_THE_PAST', 'validFrom'],
  ['of another brand', { brand: 'delta' }, 'BRAND_UNKNOWN', 'brand'],
])('defines no hold %s', async (_, over, code, field) => {
  await using desk = await openDesk();

  const { data } = await ask(desk, DEFINE, { ...INPUT, ...over });

  expect(data).toMatchObject({
    definePublicationPolicy: { policy: null, userErrors: [{ code, field: ['input', field] }] },
  });
  expect(await desk.query('SELECT FROM publication_policy')).toEqual([]);
});

it('rewrites no policy, and answers one that is sent again as before', async () => {
  await using desk = await openDesk();

  const first = await ask(desk, DEFINE, INPUT);
  const again = await ask(desk, DEFINE, INPUT);
  const other = await ask(desk, DEFINE, { ...INPUT, idempotencyKey: 'two', holdSeconds: 1 });

  expect(again).toEqual(first);
  expect(other.data).toMatchObject({
    definePublicationPolicy: { policy: null, userErrors: [{ code: 'DEFINED_ALREADY' }] },
  });
});

it('takes in every review while a policy is defined at the same time', async () => {
  await using desk = await openDesk();

  const [, ...ids] = await Promise.all([
    ask(desk, DEFINE, INPUT),
    ...Array.from({ length: 8 }, () => desk.submit()),
  ]);

  expect(ids).toHaveLength(8);
  const holds = await desk.query(
    `SELECT DISTINCT extract(epoch FROM publish_at - submitted_at)::int AS hold FROM review_publication`,
  );
  expect([{ hold: 604_800 }, { hold: 3600 }]).toEqual(expect.arrayContaining(holds));
});
