import type { WriteQuery } from '@cx/database';

import type { Series, SignalGrain, StoredSignal } from '../entities/signal.ts';
import { type ItemPlace, type NegativeItem, signalWork } from '../repositories/signal-work.ts';
import { seriesKey, signals } from '../repositories/signals.ts';
import type { Buckets } from './signal-buckets.ts';
import { WATCHES } from './signal-detectors.ts';

export const GRAINS: readonly SignalGrain[] = ['HOUR', 'DAY'];

export type BucketsByGrain = Readonly<Record<SignalGrain, Buckets>>;

/** A series to evaluate, from a bucket on. */
export interface DueSeries {
  readonly key: string;
  readonly series: Series;
  from: number;
  /** The signals that it has had from there on. */
  former: readonly StoredSignal[];
  /** Instants of the items that the evaluation looks at, oldest first. */
  readonly items: number[];
}

/** The series of one brand that are to be evaluated. */
export interface DueSeriesSet {
  readonly all: readonly DueSeries[];
  /** @param since in milliseconds since 1970; -Infinity for all time */
  add(series: Series, since: number): void;
  /** Adds the series that an item at this place is counted in. */
  addPlace(place: ItemPlace, since: number, grains?: readonly SignalGrain[]): void;
  /** Adds those with an open signal. */
  addOpen(query: WriteQuery, since: number): Promise<void>;
  /** Lets each begin where a signal was opened that has a say in what is due, and reads its items. */
  read(query: WriteQuery): Promise<void>;
  /** The first instant that the evaluation looks at; null for the beginning of all. */
  firstInstant(): Date | null;
}

export function createDueSeries(brandId: string, buckets: BucketsByGrain): DueSeriesSet {
  const due = new Map<string, DueSeries>();

  function add(series: Series, since: number): void {
    const key = seriesKey(series);
    const from = Number.isFinite(since) ? buckets[series.grain].bucketOf(since) : -Infinity;
    const known = due.get(key);
    if (known === undefined) due.set(key, { key, series, from, former: [], items: [] });
    else known.from = Math.min(known.from, from);
  }

  function firstInstant(): Date | null {
    const starts = [...due.values()].map(({ series: { grain }, from }) =>
      Number.isFinite(from) ? buckets[grain].startOf(from - WATCHES[grain].window + 1) : -Infinity,
    );
    const first = Math.min(...starts);
    return Number.isFinite(first) ? new Date(first) : null;
  }

  /** A signal that begins in the bucket in which another was closed is one course with it. */
  async function readSignals(query: WriteQuery, grain: SignalGrain): Promise<void> {
    const ofGrain = [...due.values()].filter(({ series }) => series.grain === grain);
    const firstOf = (): number => Math.min(...ofGrain.map(({ from }) => from));
    for (let first = firstOf(); ofGrain.length > 0; first = firstOf()) {
      const standing = await signals.findStanding(query, brandId, grain, first);
      const bySeries = Map.groupBy(standing, seriesKey);
      for (const one of ofGrain) {
        const newestFirst = (bySeries.get(one.key) ?? []).toSorted(
          (a, b) => b.openingBucket - a.openingBucket,
        );
        one.former = newestFirst.filter(({ openingBucket, endBucket }) => {
          if (endBucket !== null && endBucket < one.from) return false;
          one.from = Math.min(one.from, openingBucket);
          return true;
        });
      }
      if (firstOf() === first) return;
    }
  }

  async function readItems(query: WriteQuery): Promise<void> {
    const counters = new Map([...due].map(([key, one]) => [key, createCounter(one, buckets)]));
    for await (const items of signalWork.items(query, brandId, firstInstant())) {
      for (const item of items) {
        for (const grain of GRAINS) {
          for (const series of seriesOf(brandId, grain, item))
            counters.get(seriesKey(series))?.(item);
        }
      }
    }
  }

  return {
    get all() {
      return [...due.values()];
    },
    add,
    addPlace(place, from, grains = GRAINS) {
      for (const grain of grains) {
        for (const series of seriesOf(brandId, grain, place)) add(series, from);
      }
    },
    async addOpen(query, from) {
      for (const grain of GRAINS) {
        const standing = await signals.findStanding(query, brandId, grain, 2 ** 31 - 1);
        for (const { topic, touchpoint, channel } of standing) {
          add({ brandId, grain, topic, touchpoint, channel }, from);
        }
      }
    },
    async read(query) {
      if (due.size === 0) return;
      for (const grain of GRAINS) await readSignals(query, grain);
      await readItems(query);
    },
    firstInstant,
  };
}

/** The series that an item is counted in: the whole brand, what it is by or of or on, and all of these together. */
function seriesOf(brandId: string, grain: SignalGrain, place: ItemPlace): Series[] {
  const { channel, touchpoint, topics } = place;
  const all = { brandId, grain, topic: null, touchpoint: null, channel: null };
  const series: Series[] = [all, { ...all, channel }];
  if (touchpoint !== null) series.push({ ...all, touchpoint });
  for (const topic of new Set(topics)) {
    series.push({ ...all, topic });
    if (touchpoint !== null) series.push({ ...all, topic, touchpoint, channel });
  }
  return series;
}

/** Counts items that come in the order of time: each subject once in a bucket, of however many texts. */
function createCounter(
  { series: { grain }, items }: DueSeries,
  buckets: BucketsByGrain,
): (item: NegativeItem) => void {
  let newest = -Infinity;
  let subjects = new Set<string>();
  return ({ occurredAt, subjectId }) => {
    const at = occurredAt.valueOf();
    const bucket = buckets[grain].bucketOf(at);
    if (bucket !== newest) {
      newest = bucket;
      subjects = new Set();
    }
    if (subjects.has(subjectId)) return;
    subjects.add(subjectId);
    items.push(at);
  };
}
