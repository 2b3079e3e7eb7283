import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, type MentionRecord, type Mentions, openMentions } from '../index.ts';
import { netSentiment } from './net-sentiment.ts';

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

it.each([
  [{ positive: 0, neutral: 0, negative: 0 }, null],
  [{ positive: 3, neutral: 1, negative: 0 }, 75],
  [{ positive: 0, neutral: 0, negative: 2 }, -100],
  [{ positive: 1, neutral: 2, negative: 1 }, 0],
])('computes the net sentiment of %o', (counts, net) => {
  expect(netSentiment(counts)).toBe(net);
});

it('keeps an id that no number holds to the digit', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([mention({ externalId: '570306133677760513' })], 'first')(RUN);

  expect(await graph.query('SELECT external_id FROM mention')).toEqual([
    { external_id: '570306133677760513' },
  ]);
});

it('keeps every look at a mention, and the same look once', async () => {
  await using graph = await openTest();
  const first = mention({ metrics: look('2026-01-01', 10) });
  const later = mention({ metrics: look('2026-01-05', 90) });

  await graph.app.intake.prepare([first], 'last')(RUN);
  await graph.app.intake.prepare([later], 'last')(RUN);
  const again = await graph.app.intake.prepare([later], 'last')(RUN);

  expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
  expect(await graph.query('SELECT likes FROM mention_metric ORDER BY at')).toEqual([
    { likes: 10 },
    { likes: 90 },
  ]);
});

it('drops the look of a record that is dropped as a duplicate', async () => {
  await using graph = await openTest();

  const counts = await graph.app.intake.prepare(
    [
      mention({ text: 'first', metrics: look('2026-01-01', 10) }),
      mention({ text: 'second', metrics: look('2026-01-02', 20) }),
    ],
    'first',
  )(RUN);

  expect(counts.duplicates).toEqual(new Set([1]));
  expect(await graph.query('SELECT likes FROM mention_metric')).toEqual([{ likes: 10 }]);
});

it('tells a public mention from a private one', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare(
    [mention(), mention({ externalId: '2', kind: 'DM', visibility: 'DIRECT' })],
    'first',
  )(RUN);

  expect(
    await graph.query(
      `SELECT payload ->> 'channel' AS channel FROM outbox WHERE type = 'mention.recorded' ORDER BY seq`,
    ),
  ).toEqual([{ channel: 'SOCIAL_PUBLIC' }, { channel: 'SOCIAL_DIRECT' }]);
});

const look = (day: string, likes: number): MentionRecord['metrics'] => ({
  at: new Date(`${day}T00:00:00Z`),
  impressions: null,
  likes,
  replies: null,
  reposts: null,
  quotes: null,
  bookmarks: null,
});

const mention = (over: Partial<MentionRecord> = {}): MentionRecord => ({
  brandId: 'united',
  customerId: null,
  source: 'x',
  externalId: '1',
  network: 'x',
  url: null,
  kind: 'POST',
  visibility: 'PUBLIC',
  authorNetworkUserId: null,
  authorHandle: 'ada',
  authorFollowers: 12,
  authorVerified: null,
  text: 'a post',
  language: 'en',
  postedAt: new Date('2026-01-01T00:00:00Z'),
  conversationId: null,
  inReplyTo: null,
  sentiment: 'NEUTRAL',
  topics: ['DELAY'],
  metrics: null,
  ...over,
});

function openTest(): Promise<TestSubgraph<Mentions>> {
  return openTestSubgraph('mentions', { entities, migrations }, (databaseUrl) =>
    openMentions({ databaseUrl, secret: 'test' }),
  );
}
