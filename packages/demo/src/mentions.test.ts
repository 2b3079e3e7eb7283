import { expect, it } from 'vitest';

import { createDemo } from './index.ts';

const items = [
  ...createDemo({
    customers: 1_000,
    interactions: 12_000,
    seed: 6,
    until: new Date('2026-11-01T00:00:00Z'),
  }).items(),
];
const mentions = items.flatMap((item) => (item.domain === 'mentions' ? item.record : []));
const looks = [...Map.groupBy(mentions, ({ externalId }) => externalId).values()];

it('looks at a mention again without changing it, and finds that it has come further', () => {
  const pairs = looks.flatMap((own) => own.slice(1).map((look, index) => [own[index], look]));

  expect(pairs.length).toBeGreaterThan(looks.length);
  for (const [before, after] of pairs) {
    expect({ ...after, metrics: null }).toEqual({ ...before, metrics: null });
    for (const measure of ['at', 'impressions', 'likes', 'reposts'] as const) {
      expect(Number(after?.metrics[measure])).toBeGreaterThanOrEqual(
        Number(before?.metrics[measure]),
      );
    }
  }
});

it('looks first when the mention is posted', () => {
  for (const [first] of looks) expect(first?.metrics.at).toEqual(first?.postedAt);
});

it('shows direct messages to nobody', () => {
  const direct = mentions.filter(({ kind }) => kind === 'DM');

  expect(direct.length).toBeGreaterThan(100);
  for (const { visibility, metrics, text } of direct) {
    expect(visibility).toBe('DIRECT');
    expect(metrics.impressions).toBe(0);
    expect(text).not.toContain('#');
  }
  expect(mentions.filter(({ visibility }) => visibility === 'DIRECT')).toHaveLength(direct.length);
});

it('names the account in the marks, and the brand’s account in most posts', () => {
  const strangers = items.filter(
    ({ domain, person, record }) =>
      domain === 'mentions' &&
      !person.claims.some(
        ({ kind, value, network }) =>
          kind === 'HANDLE' && value === record.authorHandle && network === record.network,
      ),
  );
  const posts = looks.flatMap(([first]) => (first?.kind === 'POST' ? first : []));

  expect(strangers).toEqual([]);
  expect(posts.filter(({ text }) => text.includes('@')).length / posts.length).toBeGreaterThan(0.9);
});

it('ties answers to what they answer', () => {
  for (const { kind, inReplyTo, conversationId, externalId } of mentions) {
    const conversations = {
      POST: externalId,
      QUOTE: externalId,
      REPLY: inReplyTo,
      REPOST: null,
      DM: conversationId,
    };
    expect(conversationId).toBe(conversations[kind]);
    expect(inReplyTo !== null).toBe(kind === 'REPLY' || kind === 'QUOTE');
  }
});

it('knows every sentiment, most of all discontent', () => {
  const share = (sentiment: string): number =>
    looks.filter(([first]) => first?.sentiment === sentiment).length / looks.length;

  expect(share('NEGATIVE')).toBeGreaterThan(share('POSITIVE'));
  expect(share('POSITIVE')).toBeGreaterThan(share('NEUTRAL'));
  expect(share('NEUTRAL')).toBeGreaterThan(0.1);
});
