import { advance, begin, type Signal } from '@cx/weak-signals';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { SignalGrain } from '../entities/signal.ts';
import { openTestInsights, type TestInsights, verbatim } from '../insights.test-support.ts';
import { createBuckets } from './signal-buckets.ts';
import { detect, WATCHES } from './signal-detectors.ts';
import { createSignalWatcher } from './signal-watcher.ts';

const START = Date.UTC(2026, 2, 20);
const HOUR_MS = 3_600_000;
const ZONE = 'Europe/Paris';
const HOURS = 17 * 24;

interface Item {
  readonly at: number;
  readonly channel: string;
  readonly topics: readonly string[];
}

const places = record({
  channel: constantFrom('EMAIL', 'EMAIL', 'PHONE'),
  topics: constantFrom(['BAGGAGE'], ['BAGGAGE', 'CREW'], []),
});

/** Some items of one hour: most come later than they happened. */
const bursts = record({
  kind: constantFrom('burst' as const),
  hour: integer({ min: 0, max: HOURS - 1 }),
  count: constantFrom(1, 2, 4, 9, 14),
  place: places,
});

const acts = oneof(
  { weight: 6, arbitrary: bursts },
  {
    weight: 2,
    arbitrary: record({ kind: constantFrom('look' as const), hours: integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom('remove' as const),
      nth: integer({ min: 0, max: 300 }),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom('move' as const),
      nth: integer({ min: 0, max: 300 }),
      hour: integer({ min: 0, max: HOURS - 1 }),
    }),
  },
);

const histories = array(acts, { minLength: 10, maxLength: 40, size: 'max' });

it('keeps of any history what the pure machine makes of its items, one by one, and what a rebuild does', async () => {
  await using insights = await openTestInsights();
  const clock = { now: START };
  const watcher = createSignalWatcher({
    database: insights.database,
    now: () => new Date(clock.now),
  });
  const look = async (): Promise<void> => {
    while ((await watcher.evaluateDue()) > 0);
  };
  let opened = 0;

  await assert(
    asyncProperty(histories, async (history) => {
      await empty(insights);
      clock.now = START + 24 * HOUR_MS;
      const items: (Item | null)[] = [];
      for (const act of history) {
        if (act.kind === 'burst') {
          const added = Array.from({ length: act.count }, (_, n) => ({
            at: START + act.hour * HOUR_MS + n * 60_000,
            ...act.place,
          }));
          await say(insights, added, items.length);
          items.push(...added);
        } else if (act.kind === 'look') {
          clock.now += act.hours * HOUR_MS;
          await look();
        } else {
          const nth = act.nth % Math.max(1, items.length);
          const item = items[nth];
          if (item === undefined || item === null) continue;
          const moved = act.kind === 'remove' ? null : { ...item, at: START + act.hour * HOUR_MS };
          items[nth] = moved;
          if (moved === null) await insights.query(`DELETE FROM verbatim WHERE seq = ${nth}`);
          else await say(insights, [moved], nth);
        }
      }
      clock.now = Math.max(clock.now, START + HOURS * HOUR_MS) + 30 * 60_000;
      await look();

      const stored = await rows(insights);
      await watcher.rebuild();
      await look();

      const expected = signalsOf(
        items.filter((item) => item !== null),
        clock.now,
      );
      opened += expected.length;
      expect(await rows(insights)).toEqual(stored);
      expect(stored.signals.map(factsOf)).toEqual(expected);
    }),
    { numRuns: 12 },
  );

  expect(opened).toBeGreaterThan(50);
}, 60_000);

async function empty(insights: TestInsights): Promise<void> {
  await insights.query(`
    DELETE FROM verbatim; DELETE FROM signal; DELETE FROM signal_event; DELETE FROM signal_due; DELETE FROM signal_watch;
    INSERT INTO brand_profile VALUES ('united', 'United', NULL, NULL, '${ZONE}', 1) ON CONFLICT DO NOTHING`);
}

function say(insights: TestInsights, items: readonly Item[], from: number): Promise<void> {
  return insights.say(
    ...items.map(({ at, channel, topics }, place) =>
      verbatim(from + place, { occurredAt: new Date(at), channel, topics, sentiment: 'NEGATIVE' }),
    ),
  );
}

async function rows(
  insights: TestInsights,
): Promise<Record<'signals' | 'events', Record<string, unknown>[]>> {
  return {
    signals: await insights.query(
      `SELECT * FROM signal ORDER BY grain, topic COLLATE "C" NULLS FIRST, channel COLLATE "C" NULLS FIRST, opened_at`,
    ),
    events: await insights.query('SELECT * FROM signal_event ORDER BY signal_id, number'),
  };
}

function factsOf(row: Record<string, unknown>): unknown[] {
  const { grain, topic, channel, state, opened_at, raised_to_incident_at, closed_at, version } =
    row;
  return [grain, topic, channel, state, opened_at, raised_to_incident_at, closed_at, version];
}

function signalsOf(items: readonly Item[], now: number): unknown[] {
  const series: [string | null, string | null][] = [
    [null, null],
    [null, 'EMAIL'],
    [null, 'PHONE'],
    ['BAGGAGE', null],
    ['CREW', null],
  ];
  const grains: SignalGrain[] = ['DAY', 'HOUR'];
  return grains.flatMap((grain) =>
    series.flatMap(([topic, channel]) => {
      const own = items.filter(
        (item) =>
          (topic === null || item.topics.includes(topic)) &&
          (channel === null || item.channel === channel),
      );
      const seen = channel === null ? items : own;
      return own.length === 0
        ? []
        : naive(own, seen, grain, now).map((signal) => [
            grain,
            topic,
            channel,
            signal.state,
            signal.reachedAt.WATCH,
            signal.reachedAt.INCIDENT,
            signal.reachedAt.CLOSED,
            signal.version,
          ]);
    }),
  );
}

/** Every bucket and every item in its turn, by all that came before. */
function naive(
  items: readonly Item[],
  seen: readonly Item[],
  grain: SignalGrain,
  now: number,
): Signal[] {
  const buckets = createBuckets(grain, ZONE);
  const signals: Signal[] = [];
  const counts: number[] = [];
  let open: Signal | null = null;
  const last = buckets.bucketOf(now);
  for (
    let bucket = buckets.bucketOf(Math.min(...seen.map(({ at }) => at)));
    bucket <= last;
    bucket += 1
  ) {
    const times = items
      .map(({ at }) => at)
      .filter((at) => buckets.bucketOf(at) === bucket)
      .toSorted((a, b) => a - b);
    const moments = times.map((at, place) => ({
      at: new Date(at),
      count: place + 1,
      isOver: false,
    }));
    if (bucket < last)
      moments.push({
        at: new Date(buckets.startOf(bucket + 1)),
        count: times.length,
        isOver: true,
      });
    for (const { at, count, isOver } of moments) {
      const { assessment } = detect(WATCHES[grain], [...counts, count]);
      const step: { readonly signal: Signal } | null =
        open === null
          ? begin({ assessment, bucket, isOver }, at)
          : advance(open, { assessment, bucket, isOver }, at);
      open = step?.signal ?? null;
      if (open?.state !== 'CLOSED') continue;
      signals.push(open);
      open = null;
    }
    counts.push(times.length);
  }
  return open === null ? signals : [...signals, open];
}
