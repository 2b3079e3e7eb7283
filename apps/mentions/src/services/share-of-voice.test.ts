import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { CompetitorPanel } from '../entities/competitor-panel.ts';
import { CALLER, openDesk, type TestDesk } from '../mention-desk.test-support.ts';
import { spansOf } from './share-of-voice.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

const SHARE = `{ brand: _entities(representations: [{ __typename: "Brand", key: "united" }]) {
  ... on Brand { shareOfVoice RANGE { share reason mentions panelMentions from to panel { competitors { key } } } }
} }`;

async function shareOf(desk: TestDesk, range = '', brands?: readonly string[]): Promise<unknown> {
  const { data } = await desk.send(SHARE.replace('RANGE', range), {}, brands);
  const brand: unknown = data?.['brand'];
  return Array.isArray(brand) ? brand[0]?.shareOfVoice : data;
}

async function openVoices(): Promise<TestDesk> {
  const desk = await openDesk();
  const post = (number: number, brandId: string, date: number, over = {}): object => ({
    brandId,
    externalId: String(number),
    postedAt: day(date),
    ...over,
  });
  await desk.enter(
    post(1, 'united', 2),
    post(2, 'united', 3, { visibility: 'DIRECT', kind: 'DM' }),
    post(3, 'delta', 3),
    post(4, 'delta', 4),
    post(5, 'delta', 5),
    post(6, 'united', 6),
    post(7, 'southwest', 7),
    post(8, 'jetblue', 7),
  );
  const choose = (idempotencyKey: string, competitors: readonly string[], validFrom: Date) =>
    desk.app.desks.brands.choosePanel(CALLER, {
      idempotencyKey,
      brandId: 'united',
      competitors,
      validFrom,
    });
  await choose('one', ['delta'], day(2));
  await choose('two', ['southwest', 'delta'], day(5));
  return desk;
}

it('measures a brand against each panel, in the time of that panel', async () => {
  await using desk = await openVoices();
  const brands = ['united', 'delta', 'southwest'];

  expect(await shareOf(desk, '', brands)).toEqual([
    {
      share: 1 / 3,
      reason: null,
      mentions: 1,
      panelMentions: 2,
      from: day(2).toISOString(),
      to: day(5).toISOString(),
      panel: { competitors: [{ key: 'delta' }] },
    },
    {
      share: 1 / 3,
      reason: null,
      mentions: 1,
      panelMentions: 2,
      from: day(5).toISOString(),
      to: null,
      panel: { competitors: [{ key: 'delta' }, { key: 'southwest' }] },
    },
  ]);
});

it('measures the time that is asked for', async () => {
  await using desk = await openVoices();
  const range = `(range: { from: "${day(3).toISOString()}", to: "${day(5).toISOString()}" })`;

  expect(await shareOf(desk, range, ['*'])).toEqual([
    expect.objectContaining({ share: 0, mentions: 0, panelMentions: 2 }),
  ]);
  expect(await shareOf(desk, `(range: { to: "${day(2).toISOString()}" })`, ['*'])).toEqual([]);
});

it('gives no share to who does not see the whole panel', async () => {
  await using desk = await openVoices();

  expect(await shareOf(desk, '', ['united', 'delta'])).toEqual([
    expect.objectContaining({ share: 1 / 3, reason: null }),
    expect.objectContaining({ share: null, reason: 'COMPETITOR_NOT_SEEN', mentions: null }),
  ]);
});

it('gives no share where a competitor’s mentions were never collected, or nobody talked', async () => {
  await using desk = await openVoices();
  await desk.app.desks.brands.choosePanel(CALLER, {
    idempotencyKey: 'three',
    brandId: 'united',
    competitors: ['alaska'],
    validFrom: day(8),
  });
  await desk.app.desks.brands.choosePanel(CALLER, {
    idempotencyKey: 'four',
    brandId: 'united',
    competitors: ['delta'],
    validFrom: day(9),
  });

  expect(await shareOf(desk, `(range: { from: "${day(8).toISOString()}" })`, ['*'])).toEqual([
    expect.objectContaining({ share: null, reason: 'COMPETITOR_WITHOUT_MENTIONS' }),
    expect.objectContaining({ share: null, reason: 'NO_MENTIONS', mentions: 0, panelMentions: 0 }),
  ]);
});

const instant = constantFrom(1, 2, 3, 4, 5, 6).map(day);

it('takes each instant of a range once, with the panel that held then', () => {
  assert(
    property(
      array(instant, { maxLength: 4 }),
      record({ from: option(instant), to: option(instant) }),
      (starts, range) => {
        const panels = [...new Set(starts.map((one) => one.valueOf()))]
          .toSorted((one, other) => one - other)
          .map((start): CompetitorPanel => {
            const validFrom = new Date(start);
            return { id: String(start), brandId: 'united', validFrom, competitors: ['delta'] };
          });

        const spans = spansOf(panels, range);

        for (let hour = 0; hour < 7 * 24; hour += 6) {
          const at = new Date(Date.UTC(2026, 0, 1, hour));
          const isAsked =
            (range.from === null || at >= range.from) && (range.to === null || at < range.to);
          const panel = isAsked ? panels.findLast(({ validFrom }) => validFrom <= at) : undefined;
          const holding = spans.filter(
            (span) => span.from <= at && (span.to === null || at < span.to),
          );
          expect(holding.map((span) => span.panel)).toEqual(panel === undefined ? [] : [panel]);
        }
      },
    ),
  );
});
