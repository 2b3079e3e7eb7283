import { LOCAL_PRINCIPAL } from '@cx/principals';
import { expect, it } from 'vitest';

import { idOf, openTestInsights, type TestInsights, verbatim } from '../insights.test-support.ts';

const DAY_MS = 86_400_000;

/** Negative posts of US Airways from 17 to 24 February 2015, as a published file has them. */
const US_AIRWAYS = [156, 259, 189, 234, 224, 536, 431, 234];

const SERIES = `query ($query: SignalSeriesQuery!) {
  signalSeries(query: $query) { buckets { startsAt isOver count detector verdict expected standardDeviation z threshold } } }`;

async function series(insights: TestInsights, query: object): Promise<Record<string, unknown>[]> {
  const { data, errors } = await insights.ask(SERIES, { query });
  expect(errors).toBeUndefined();
  const { buckets }: { buckets: Record<string, unknown>[] } = JSON.parse(
    JSON.stringify(data?.['signalSeries']),
  );
  return buckets;
}

it('finds the burst of US Airways on 22 February 2015 as it was published, and no alarm without a baseline', async () => {
  await using insights = await openTestInsights(() => new Date('2015-02-25T00:00:00Z'));
  const first = Date.UTC(2015, 1, 17);
  const posts = US_AIRWAYS.flatMap((count, day) =>
    Array.from({ length: count }, (_, n) => ({ at: first + day * DAY_MS + n * 60_000 })),
  );
  await insights.say(
    ...posts.map(({ at }, n) =>
      verbatim(n, { brandId: 'us-airways', occurredAt: new Date(at), sentiment: 'NEGATIVE' }),
    ),
  );

  const buckets = await series(insights, {
    brand: 'us-airways',
    from: '2015-02-17T00:00:00Z',
    to: '2015-02-25T00:00:00Z',
    detector: 'C1',
    baselineBuckets: 5,
  });
  const watched = await series(insights, {
    brand: 'us-airways',
    from: '2015-02-22T00:00:00Z',
    to: '2015-02-23T00:00:00Z',
  });
  while ((await insights.app.signalWatcher.evaluateDue()) > 0);

  expect(buckets.map(({ count }) => count)).toEqual(US_AIRWAYS);
  expect(buckets.map(({ verdict }) => verdict)).toEqual([
    ...Array.from({ length: 5 }, () => 'INSUFFICIENT_BASELINE'),
    'ALARM',
    'NORMAL',
    'NORMAL',
  ]);
  expect(buckets[5]).toEqual({
    startsAt: '2015-02-22T00:00:00.000Z',
    isOver: true,
    count: 536,
    detector: 'C1',
    verdict: 'ALARM',
    expected: 212.4,
    standardDeviation: expect.closeTo(40.3, 1),
    z: expect.closeTo(8.03, 2),
    threshold: expect.closeTo(333.3, 1),
  });
  expect(watched).toMatchObject([{ verdict: 'INSUFFICIENT_BASELINE', z: null, expected: null }]);
  expect(await insights.query(`SELECT state FROM signal WHERE opened_at < '2015-02-23'`)).toEqual(
    [],
  );
});

it.each([
  [{ from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }],
  [{ from: '2020-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }],
  [{ from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', baselineBuckets: 1 }],
])('refuses %j', async (query) => {
  await using insights = await openTestInsights();

  const { errors } = await insights.ask(SERIES, { query: { brand: 'united', ...query } });

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('tells what a signal is made of to who may read it, and who has told of such before', async () => {
  const clock = { now: Date.UTC(2026, 2, 1) };
  await using insights = await openTestInsights(() => new Date(clock.now));
  const [ada, bob] = [idOf(900), idOf(901)];
  const days = [10, 20, 30, 40].map((day) => Date.UTC(2026, 2, 1 + day, 12));
  let said = 0;
  const say = (at: number, customerId: string | null): ReturnType<typeof verbatim> =>
    verbatim((said += 1), {
      sentiment: 'NEGATIVE',
      occurredAt: new Date(at),
      customerId,
      topics: ['BAGGAGE'],
      domain: said % 2 === 0 ? 'REVIEWS' : 'TICKETS',
    });
  await insights.say(
    say(Date.UTC(2026, 2, 1), null),
    ...days.flatMap((noon) => [
      say(noon - 5 * 3_600_000, ada),
      ...Array.from({ length: 6 }, (_, n) => say(noon + n * 60_000, n === 0 ? bob : null)),
    ]),
    verbatim(800, {
      sentiment: 'POSITIVE',
      occurredAt: new Date((days[3] ?? 0) + 1),
      topics: ['BAGGAGE'],
    }),
  );
  clock.now = (days[3] ?? 0) + 1_800_000;
  while ((await insights.app.signalWatcher.evaluateDue()) > 0);
  const query = `{ signals(first: 1, filter: { topics: ["BAGGAGE"], channels: null, states: [INCIDENT], grains: [HOUR] }) {
    nodes { evidence { totalCount nodes { domain } } sentinels { customer { id } reports hits precision } } } }`;

  const all = await insights.ask(query);
  const reader = { ...LOCAL_PRINCIPAL, scopes: ['metrics:read', 'reviews:read'] };
  const some = await insights.ask(query, {}, reader);

  expect(all.data).toMatchObject({
    signals: {
      nodes: [
        {
          evidence: { totalCount: 6 },
          sentinels: [{ customer: { id: ada }, hits: 4, precision: 1 }],
        },
      ],
    },
  });
  expect(some.data).toMatchObject({
    signals: { nodes: [{ evidence: { totalCount: 3, nodes: [{ domain: 'REVIEWS' }, {}, {}] } }] },
  });
});

it('tells of channels that have gone silent', async () => {
  await using insights = await openTestInsights(() => new Date('2026-03-20T12:00:00Z'));
  await insights.query(`
    INSERT INTO interaction (id, brand_id, occurred_at, domain, channel, direction, subject_id, seq)
    SELECT gen_random_uuid(), 'united', '2026-03-01T10:00:00Z'::timestamptz + day * interval '1 day', 'MENTIONS', channel, 'INBOUND',
      gen_random_uuid(), 1
    FROM generate_series(0, 19) AS day, generate_series(1, 2), (VALUES ('SOCIAL_PUBLIC'), ('EMAIL')) AS channels (channel)
    WHERE channel = 'EMAIL' OR day < 14`);

  const { data } = await insights.ask(
    '{ silences { brand { key } channel silentDays expected chance } }',
  );

  expect(data).toEqual({
    silences: [
      {
        brand: { key: 'united' },
        channel: 'SOCIAL_PUBLIC',
        silentDays: 5,
        expected: 10,
        chance: expect.closeTo(Math.exp(-10), 6),
      },
    ],
  });
});

it('shows signals, their series and silences of one’s own brands alone', async () => {
  const clock = { now: Date.UTC(2026, 2, 12) };
  await using insights = await openTestInsights(() => new Date(clock.now));
  await insights.say(
    verbatim(1, { sentiment: 'NEGATIVE', occurredAt: new Date(Date.UTC(2026, 2, 1)) }),
    ...[2, 3, 4, 5, 6].map((n) =>
      verbatim(n, { sentiment: 'NEGATIVE', occurredAt: new Date(Date.UTC(2026, 2, 11, 23, n)) }),
    ),
  );
  while ((await insights.app.signalWatcher.evaluateDue()) > 0);
  const query = `{ signals { nodes { id } } silences { channel }
    signalSeries(query: { brand: "united", from: "2026-03-11T00:00:00Z", to: "2026-03-12T00:00:00Z" }) { buckets { count } } }`;

  const own = await insights.ask(query);
  const others = await insights.ask(query, {}, { ...LOCAL_PRINCIPAL, brands: ['delta'] });

  expect(own.data).toMatchObject({ signalSeries: { buckets: [{ count: 5 }] } });
  expect(own.data?.['signals']).not.toEqual({ nodes: [] });
  expect(others.data).toEqual({
    signals: { nodes: [] },
    silences: [],
    signalSeries: { buckets: [] },
  });
});
