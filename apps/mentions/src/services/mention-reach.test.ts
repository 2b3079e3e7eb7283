import { array, assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { MentionRecord } from '../index.ts';
import { openDesk, POSTED_AT, type TestDesk } from '../mention-desk.test-support.ts';

const HOUR = 3_600_000;

type Look = NonNullable<MentionRecord['metrics']>;

const look = (hours: number, counts: Partial<Look> = {}): Look => ({
  at: new Date(POSTED_AT.valueOf() + hours * HOUR),
  impressions: null,
  likes: null,
  replies: null,
  reposts: null,
  quotes: null,
  bookmarks: null,
  ...counts,
});

const FIGURES = `audience { followers impressions reach isEstimated }
  reach { amplification shareRate engagementRate spreadVelocity }`;

async function figuresOf(desk: TestDesk, ...ids: readonly string[]): Promise<unknown[]> {
  const fields = ids.map((id, place) => `m${place}: mention(id: "${id}") { ${FIGURES} }`);
  const { data } = await desk.send(`{ ${fields.join(' ')} }`);
  return ids.map((_, place) => data?.[`m${place}`]);
}

it('divides what the network told by what was seen, and by the ten of old', async () => {
  await using desk = await openDesk();
  const looks = [
    look(0, { impressions: 10, reposts: 0 }),
    look(12, { impressions: 5_000, reposts: 20, quotes: 4 }),
    look(48, {
      impressions: 8_000,
      likes: 200,
      replies: 40,
      reposts: 60,
      quotes: 20,
      bookmarks: 80,
    }),
    look(72, { likes: 900 }),
  ];
  const [id = ''] = await desk.enter(...looks.slice(0, 1).map((metrics) => ({ metrics })));
  for (const metrics of looks.slice(1)) await desk.enter({ metrics });

  expect(await figuresOf(desk, id)).toEqual([
    {
      audience: { followers: 12, impressions: 8_000, reach: 8_000, isEstimated: false },
      reach: {
        amplification: 800,
        shareRate: 0.01,
        engagementRate: 0.05,
        spreadVelocity: 2,
      },
    },
  ]);
});

it('estimates the reach from followers, those who showed it again each once', async () => {
  await using desk = await openDesk();
  const share = { kind: 'REPOST' as const, inReplyTo: '1', network: 'x' };
  const [id = '', direct = '', unknown = ''] = await desk.enter(
    { authorFollowers: 100 },
    { externalId: '2', kind: 'DM', visibility: 'DIRECT', authorFollowers: 100 },
    { externalId: '3', authorFollowers: null },
    { ...share, externalId: '4', authorHandle: 'bob', authorFollowers: 40 },
    { ...share, externalId: '5', authorHandle: 'bob', authorFollowers: 50 },
    { ...share, externalId: '6', authorHandle: 'cy', authorFollowers: 7, kind: 'QUOTE' },
    { ...share, externalId: '7', authorHandle: 'dee', authorFollowers: 900, kind: 'REPLY' },
    { ...share, externalId: '8', authorHandle: 'eve', authorFollowers: 900, source: 'other' },
  );
  const none = { shareRate: null, engagementRate: null, spreadVelocity: null };

  expect(await figuresOf(desk, id, direct, unknown)).toEqual([
    {
      audience: { followers: 157, impressions: null, reach: 157, isEstimated: true },
      reach: { amplification: 15.7, ...none },
    },
    {
      audience: { followers: null, impressions: null, reach: null, isEstimated: false },
      reach: { amplification: null, ...none },
    },
    {
      audience: { followers: null, impressions: null, reach: null, isEstimated: false },
      reach: { amplification: null, ...none },
    },
  ]);
});

const count = option(integer({ min: 0, max: 1_000 }));

const histories = array(
  record({
    hours: constantFrom(0, 0.5, 1, 23, 24, 24.5, 100),
    impressions: count,
    likes: count,
    replies: count,
    reposts: count,
    quotes: count,
    bookmarks: count,
  }).map(({ hours, ...counts }) => look(hours, counts)),
  { maxLength: 6 },
);

it('gives the figures that the definitions give, whatever was looked at', async () => {
  await using desk = await openDesk();
  let number = 0;

  await assert(
    asyncProperty(histories, async (history) => {
      number += 1;
      const externalId = String(number);
      // The first look of an instant stands.
      const looks = [...Map.groupBy(history, ({ at }) => at.valueOf()).values()].flatMap(
        ([first]) => first ?? [],
      );
      const [id = ''] = await desk.enter({ externalId });
      for (const metrics of looks) await desk.enter({ externalId, metrics });

      expect(await figuresOf(desk, id)).toEqual([oracle(looks)]);
    }),
    { numRuns: 60 },
  );
});

/** The definitions, word by word; the author has twelve followers. */
function oracle(looks: readonly Look[]): object {
  const sorted = looks.toSorted((one, other) => one.at.valueOf() - other.at.valueOf());
  const seen = sorted.filter(({ impressions }) => impressions !== null);
  const impressions =
    seen.length === 0 ? null : Math.max(...seen.map((one) => one.impressions ?? 0));
  const latest = seen.at(-1);
  const age = ({ at }: Look): number => (at.valueOf() - POSTED_AT.valueOf()) / HOUR;
  const early = sorted.findLast(
    (one) => age(one) > 0 && age(one) <= 24 && (one.reposts !== null || one.quotes !== null),
  );
  const rate = (of: Look | undefined, parts: readonly (keyof Look)[]): number | null => {
    if (of === undefined || of.impressions === 0 || of.impressions === null) return null;
    if (parts.every((part) => of[part] === null)) return null;
    return parts.reduce((sum, part) => sum + Number(of[part] ?? 0), 0) / of.impressions;
  };
  return {
    audience: {
      followers: 12,
      impressions,
      reach: impressions ?? 12,
      isEstimated: impressions === null,
    },
    reach: {
      amplification: (impressions ?? 12) / 10,
      shareRate: rate(latest, ['reposts', 'quotes']),
      engagementRate: rate(latest, ['likes', 'replies', 'reposts', 'quotes', 'bookmarks']),
      spreadVelocity:
        early === undefined ? null : ((early.reposts ?? 0) + (early.quotes ?? 0)) / age(early),
    },
  };
}
