import { rowSet, tableOf } from '@cx/database';
import { expect, it } from 'vitest';

import { type MentionFact, MentionFactEntity } from '../entities/mention-fact.ts';
import { idOf, openTestInsights, type TestInsights, verbatim } from '../insights.test-support.ts';
import { createSignalWatcher } from './signal-watcher.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 2, 1);

interface Watched extends AsyncDisposable {
  readonly insights: TestInsights;
  readonly clock: { now: number };
  /** Says something negative this often in the hour or the day that begins then. */
  say(count: number, at: number, over?: Parameters<typeof verbatim>[1]): Promise<void>;
  look(): Promise<void>;
  signals(where?: string): Promise<Record<string, unknown>[]>;
}

async function watch(): Promise<Watched> {
  const clock = { now: START };
  const insights = await openTestInsights(() => new Date(clock.now));
  const { signalWatcher: watcher } = insights.app;
  let said = 0;
  return {
    insights,
    clock,
    async say(count, at, over = {}) {
      const rows = Array.from({ length: count }, (_, n) =>
        verbatim((said += 1), {
          sentiment: 'NEGATIVE',
          occurredAt: new Date(at + n * 60_000),
          ...over,
        }),
      );
      if (count > 0) await insights.say(...rows);
    },
    async look() {
      while ((await watcher.evaluateDue()) > 0);
    },
    signals: (where = 'true') =>
      insights.query(
        `SELECT grain, topic, touchpoint, channel, state, opened_at, raised_to_signal_at, raised_to_incident_at,
          closed_at, count, round(score::numeric, 2)::float AS score
        FROM signal WHERE ${where} ORDER BY opened_at, grain, topic, touchpoint, channel`,
      ),
    [Symbol.asyncDispose]: () => insights[Symbol.asyncDispose](),
  };
}

const WHOLE = 'topic IS NULL AND touchpoint IS NULL AND channel IS NULL';

it('tells of an hour that is not as the week before, at the item that is one too many, while it runs', async () => {
  await using watched = await watch();
  await watched.say(1, START);
  const noon = START + 9 * DAY_MS + 12 * HOUR_MS;
  watched.clock.now = noon + 20 * 60_000;
  await watched.look();
  await watched.say(9, noon, { topics: ['BAGGAGE'], touchpoint: 'arrival' });
  await watched.look();

  const whole = await watched.signals(`grain = 'HOUR' AND ${WHOLE}`);
  const all = await watched.signals(`grain = 'HOUR'`);

  expect(whole).toEqual([
    {
      grain: 'HOUR',
      topic: null,
      touchpoint: null,
      channel: null,
      state: 'CRISIS',
      opened_at: new Date(noon + 2 * 60_000),
      raised_to_signal_at: new Date(noon + 3 * 60_000),
      raised_to_incident_at: new Date(noon + 5 * 60_000),
      closed_at: null,
      count: 9,
      score: 9,
    },
  ]);
  expect(all.map(({ topic, touchpoint, channel }) => [topic, touchpoint, channel])).toEqual([
    ['BAGGAGE', 'arrival', 'REVIEW_SITE'],
    ['BAGGAGE', null, null],
    [null, 'arrival', null],
    [null, null, 'REVIEW_SITE'],
    [null, null, null],
  ]);
});

it('falls by one state after three calm hours that are over, and is closed by itself', async () => {
  await using watched = await watch();
  await watched.say(1, START);
  const noon = START + 9 * DAY_MS + 12 * HOUR_MS;
  await watched.say(4, noon, {});
  const states: unknown[] = [];
  for (const hours of [1, 3, 4, 6, 7]) {
    watched.clock.now = noon + hours * HOUR_MS;
    await watched.look();
    const [signal] = await watched.signals(`grain = 'HOUR' AND ${WHOLE}`);
    states.push(signal?.['state']);
  }

  const told = await watched.insights.query(`
    SELECT type, payload ->> 'state' AS state, occurred_at FROM outbox
    WHERE payload ->> 'grain' = 'HOUR' AND payload ->> 'channel' IS NULL ORDER BY xid, seq`);
  expect(states).toEqual(['SIGNAL', 'SIGNAL', 'WATCH', 'WATCH', 'CLOSED']);
  expect(told).toEqual([
    { type: 'signal.opened', state: 'SIGNAL', occurred_at: new Date(noon + 2 * 60_000) },
    { type: 'signal.raised', state: 'SIGNAL', occurred_at: new Date(noon + 3 * 60_000) },
    { type: 'signal.closed', state: 'CLOSED', occurred_at: new Date(noon + 7 * HOUR_MS) },
  ]);
});

it('opens nothing while it does not know what is usual', async () => {
  await using watched = await watch();
  await watched.say(1, START);
  await watched.say(500, START + 6 * DAY_MS);
  watched.clock.now = START + 7 * DAY_MS - 1;
  await watched.look();

  expect(await watched.signals()).toEqual([]);
});

it('tells of a slow rise on a day without items, once a burst of before has left its baseline', async () => {
  await using watched = await watch();
  await watched.say(50, START);
  for (const day of [8, 9, 10, 11, 12, 13]) await watched.say(2, START + day * DAY_MS);
  for (let day = 1; day <= 15; day += 1) {
    watched.clock.now = START + day * DAY_MS;
    await watched.look();
  }

  expect(await watched.signals(`grain = 'DAY' AND ${WHOLE}`)).toMatchObject([
    { state: 'INCIDENT', opened_at: new Date(START + 15 * DAY_MS), count: 0, score: 8.5 },
  ]);
});

it('takes back what is taken back, and says so', async () => {
  await using watched = await watch();
  await watched.say(1, START);
  const noon = START + 9 * DAY_MS + 12 * HOUR_MS;
  await watched.say(6, noon);
  watched.clock.now = noon + 2 * HOUR_MS;
  await watched.look();
  await watched.insights.query(
    `UPDATE verbatim SET sentiment = 'NEUTRAL' WHERE occurred_at >= '${new Date(noon).toISOString()}'`,
  );
  await watched.look();

  const told = await watched.insights.query(`
    SELECT DISTINCT type FROM outbox WHERE payload ->> 'isWithdrawn' = 'true'`);

  expect(await watched.signals()).toEqual([]);
  expect(await watched.insights.query('SELECT * FROM signal_event')).toEqual([]);
  expect(told).toEqual([{ type: 'signal.closed' }]);
});

it('counts a subject once, and mentions and ratings that have no words', async () => {
  await using watched = await watch();
  const { insights } = watched;
  await watched.say(1, START);
  const noon = START + 9 * DAY_MS + 12 * HOUR_MS;
  await insights.say(
    verbatim(50, {
      occurredAt: new Date(noon),
      sentiment: 'NEGATIVE',
      part: 'title',
      subjectId: idOf(60),
    }),
    verbatim(51, {
      occurredAt: new Date(noon),
      ratingNormalised: 0.25,
      part: 'text',
      subjectId: idOf(60),
    }),
    verbatim(52, { occurredAt: new Date(noon), sentiment: 'POSITIVE', ratingNormalised: 0 }),
  );
  const mentions = rowSet<MentionFact>(tableOf(MentionFactEntity).columns);
  await insights.database.write((query) =>
    query(
      `INSERT INTO mention_fact SELECT * FROM ${mentions.from('incoming')}`,
      mentions.values([60, 61, 62, 63].map((id) => mention(id, new Date(noon), id === 63))),
    ),
  );
  watched.clock.now = noon + 30 * 60_000;
  await watched.look();

  expect(await watched.signals(`grain = 'HOUR' AND ${WHOLE}`)).toMatchObject([
    { state: 'WATCH', count: 3 },
  ]);
});

it('counts the days of a brand from midnight to midnight where it is, whatever the clocks do', async () => {
  await using watched = await watch();
  const { insights, clock } = watched;
  await insights.query(
    `INSERT INTO brand_profile VALUES ('united', 'United', NULL, NULL, 'Europe/Paris', 1)`,
  );
  const spring = Date.UTC(2026, 2, 29);
  for (let day = -12; day < 0; day += 1) await watched.say(1, spring + day * DAY_MS + 12 * HOUR_MS);
  // From 23:00 of the 28th to 22:00 of the 29th, UTC: the day has 23 hours.
  await watched.say(4, spring - HOUR_MS);
  await watched.say(4, spring + 22 * HOUR_MS - 5 * 60_000);
  await watched.say(1, spring + 22 * HOUR_MS);
  clock.now = spring + 23 * HOUR_MS;
  await watched.look();

  expect(await watched.signals(`grain = 'DAY' AND ${WHOLE}`)).toMatchObject([
    { opened_at: new Date(spring - HOUR_MS + 3 * 60_000) },
  ]);
});

it('lets any number look at the same time, and evaluates what comes meanwhile', async () => {
  await using watched = await watch();
  const { insights, clock } = watched;
  const brands = ['united', 'delta', 'virgin', 'american'];
  clock.now = START + 10 * DAY_MS;
  for (const brandId of brands) await watched.say(1, START, { brandId });
  const watchers = [1, 2, 3].map(() =>
    createSignalWatcher({ database: insights.database, now: () => new Date(clock.now) }),
  );

  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      ...brands.map((brandId) =>
        watched.say(2, clock.now - HOUR_MS / 2 + round * 1000, { brandId }),
      ),
      ...watchers.map((watcher) => watcher.evaluateDue()),
    ]);
  }
  await watched.look();

  expect(await watched.signals(`grain = 'HOUR' AND ${WHOLE}`)).toMatchObject(
    brands.map(() => ({ count: 10, state: 'CRISIS' })),
  );
  expect(await insights.query('SELECT * FROM signal_due')).toEqual([]);
});

function mention(id: number, postedAt: Date, isDeleted: boolean): MentionFact {
  return {
    id: idOf(id),
    brandId: 'united',
    customerId: null,
    postedAt,
    network: 'x',
    sourceKind: 'NETWORK',
    channel: 'SOCIAL_PUBLIC',
    kind: 'POST',
    team: null,
    language: null,
    topics: [],
    sentiment: 'NEGATIVE',
    intents: [],
    isPublic: true,
    isComplaint: true,
    firstReplyAt: null,
    firstReplySeconds: null,
    firstPublicReplySeconds: null,
    impressions: null,
    likes: null,
    replies: null,
    reposts: null,
    quotes: null,
    bookmarks: null,
    followers: null,
    reach: null,
    isReachEstimated: true,
    ticketId: null,
    deletedAt: isDeleted ? postedAt : null,
    isExhausted: null,
    country: null,
    ageBand: null,
    gender: null,
    touchpoint: null,
    seq: '1',
  };
}
