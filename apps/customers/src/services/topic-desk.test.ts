import { expect, it } from 'vitest';

import type { BrandTopic } from '../entities/topic-version.ts';
import { CALLER, openDesk, STARTED_AT, type TestDesk } from './merge-desk.test-support.ts';
import type { TopicsRequest } from './topic-desk.ts';

const LOUNGE: BrandTopic = {
  key: 'LOUNGE',
  labels: { en: 'Lounges', fr: 'Salons' },
  terms: { en: ['sky club', 'lounge*'], fr: ['salon'] },
};

const MILES: BrandTopic = {
  key: 'REWARDS',
  labels: null,
  terms: { en: ['sky pesos'], fr: [] },
};

let keys = 0;

function define(
  { app }: TestDesk,
  topics: readonly BrandTopic[],
  over: Partial<TopicsRequest> = {},
): Promise<{ brandId: string; version: number }> {
  keys += 1;
  return app.topicDesk.define(CALLER, {
    idempotencyKey: `topics-${keys}`,
    brandId: 'united',
    topics,
    expectedVersion: null,
    ...over,
  });
}

it('adds a version for each list of topics, and tells the others', async () => {
  await using desk = await openDesk();

  const first = await define(desk, [LOUNGE, MILES], { expectedVersion: 0 });
  const second = await define(desk, [], { expectedVersion: 1 });
  const other = await define(desk, [MILES], { brandId: 'delta' });

  expect([first, second, other]).toEqual([
    { brandId: 'united', version: 1 },
    { brandId: 'united', version: 2 },
    { brandId: 'delta', version: 1 },
  ]);
  expect(await desk.query('SELECT * FROM topic_version ORDER BY brand_id, version')).toEqual([
    {
      brand_id: 'delta',
      version: 1,
      topics: [MILES],
      defined_by: 'ada',
      defined_at: STARTED_AT,
    },
    {
      brand_id: 'united',
      version: 1,
      topics: [LOUNGE, MILES],
      defined_by: 'ada',
      defined_at: STARTED_AT,
    },
    { brand_id: 'united', version: 2, topics: [], defined_by: 'ada', defined_at: STARTED_AT },
  ]);
  const told = await desk.query(
    `SELECT brand_id, occurred_at, payload FROM outbox WHERE type = 'brand-topics.defined' ORDER BY seq`,
  );
  expect(told).toEqual([
    {
      brand_id: 'united',
      occurred_at: STARTED_AT,
      payload: { version: 1, topics: [LOUNGE, MILES] },
    },
    { brand_id: 'united', occurred_at: STARTED_AT, payload: { version: 2, topics: [] } },
    { brand_id: 'delta', occurred_at: STARTED_AT, payload: { version: 1, topics: [MILES] } },
  ]);
});

it.each(['UPDATE topic_version SET version = 7', 'DELETE FROM topic_version'])(
  'changes no version, not even by «%s»',
  async (statement) => {
    await using desk = await openDesk();
    await define(desk, [LOUNGE]);

    await expect(desk.query(statement)).rejects.toThrow(
      'A version of topics stays as it was defined: add another one.',
    );
  },
);

it('does a request that comes again once', async () => {
  await using desk = await openDesk();

  const first = await define(desk, [LOUNGE], { idempotencyKey: 'one' });
  const again = await define(desk, [LOUNGE], { idempotencyKey: 'one' });

  expect(again).toEqual(first);
  expect(await desk.query('SELECT version FROM topic_version')).toEqual([{ version: 1 }]);
});

it('gives each of many that come at the same time a version of its own', async () => {
  await using desk = await openDesk();

  const defined = await Promise.all(Array.from({ length: 8 }, () => define(desk, [LOUNGE])));

  expect(defined.map(({ version }) => version).toSorted((one, other) => one - other)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
});

it.each([
  ['a brand that is not there', { brandId: 'nobody' }, 'BRAND_UNKNOWN', ['input', 'brand']],
  ['a brand of others', { brandId: 'virgin' }, 'BRAND_UNKNOWN', ['input', 'brand']],
  ['an old list', { expectedVersion: 3 }, 'VERSION_CONFLICT', ['input', 'expectedVersion']],
])('refuses %s', async (_, over, code, field) => {
  await using desk = await openDesk();

  await expect(define(desk, [LOUNGE], over)).rejects.toMatchObject({ code, field });
  expect(await desk.query('SELECT FROM topic_version')).toEqual([]);
});
