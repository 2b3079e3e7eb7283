import { BadUserInput } from '@cx/subgraph';
import { countsOf, silenceOf } from '@cx/weak-signals';

import type { Series } from '../entities/signal.ts';
import type { SeriesRepository } from '../repositories/signal-series.ts';
import { createBuckets } from './signal-buckets.ts';
import { detect, type DetectorName, WATCHES } from './signal-detectors.ts';

const MOST_BUCKETS = 400;

const DAYS_LISTENED = 60;

export interface SeriesRequest extends Series {
  readonly from: Date;
  readonly to: Date;
  /** Null for those that signals are watched by. */
  readonly detector: DetectorName | null;
  readonly baselineBuckets: number | null;
}

export interface JudgedBucket {
  readonly startsAt: Date;
  readonly isOver: boolean;
  readonly count: number;
  readonly detector: DetectorName;
  readonly verdict: 'NORMAL' | 'ALARM' | 'INSUFFICIENT_BASELINE';
  readonly value: number | null;
  readonly expected: number | null;
  readonly standardDeviation: number | null;
  readonly z: number | null;
  readonly threshold: number | null;
}

/** The counts of a series, each judged by all before it. */
export async function judgeSeries(
  repository: SeriesRepository,
  { from, to, detector, baselineBuckets, ...series }: SeriesRequest,
  now: Date,
): Promise<JudgedBucket[]> {
  const { grain, brandId } = series;
  const usual = WATCHES[grain];
  const baseline = baselineBuckets ?? usual.baselineBuckets;
  if (baseline < 2 || baseline > MOST_BUCKETS) {
    throw new BadUserInput(`A baseline has 2 to ${MOST_BUCKETS} buckets, not ${baseline}.`);
  }
  const watch = {
    detectors: detector === null ? usual.detectors : [detector],
    baselineBuckets: baseline,
    window: 2 * baseline + 5,
  };
  const timeZone = await repository.zoneOf(brandId);
  const buckets = createBuckets(grain, timeZone);
  const first = buckets.bucketOf(from.valueOf());
  const last = buckets.bucketOf(Math.min(to.valueOf() - 1, now.valueOf()));
  verifyRange(from, to, last - first + 1);
  const observed = await repository.observedFrom(series);
  if (observed === null || last < first) return [];

  const seen = buckets.bucketOf(observed.valueOf());
  const begin = Math.min(Math.max(seen, first - watch.window + 1), first);
  const rows = await repository.counts(
    series,
    timeZone,
    new Date(buckets.startOf(begin)),
    new Date(buckets.startOf(last + 1)),
  );
  const counts = countsOf(rows, { first: begin, last });
  const current = buckets.bucketOf(now.valueOf());
  return counts.slice(first - begin).map((count, place) => {
    const bucket = first + place;
    // What lies before the first item is not known to be nothing.
    const known = counts.slice(
      Math.max(0, seen - begin, bucket - begin - watch.window + 1),
      bucket - begin,
    );
    const { detector: by, assessment } = detect(watch, [...known, count]);
    const { verdict, value, expected, z, threshold, limit } = assessment;
    const standardDeviation = limit === null ? null : (threshold - expected) / limit;
    const startsAt = new Date(buckets.startOf(bucket));
    const isOver = bucket < current;
    return {
      startsAt,
      isOver,
      count,
      detector: by,
      verdict,
      value,
      expected,
      standardDeviation,
      z,
      threshold,
    };
  });
}

export interface ChannelSilence {
  readonly brandId: string;
  readonly channel: string;
  readonly silentDays: number;
  readonly expected: number;
  readonly chance: number;
}

/** Channels in which customers were heard every few days, and are not any more. */
export async function findSilences(
  repository: SeriesRepository,
  brands: readonly string[] | null,
  now: Date,
): Promise<ChannelSilence[]> {
  const since = new Date(now.valueOf() - DAYS_LISTENED * 86_400_000);
  const days = await repository.touchesByDay(brands, since, now);
  const byChannel = Map.groupBy(days, ({ brandId, channel }) => JSON.stringify([brandId, channel]));
  return [...byChannel.values()].flatMap((rows): ChannelSilence[] => {
    const [row] = rows;
    const first = Math.min(...rows.map(({ bucket }) => bucket));
    if (row === undefined || row.today - 1 < first) return [];
    const counts = countsOf(rows, { first, last: row.today - 1 });
    const { verdict, silentBuckets: silentDays, expected, chance } = silenceOf(counts);
    if (verdict !== 'SILENCE' || expected === null || chance === null) return [];
    return [{ brandId: row.brandId, channel: row.channel, silentDays, expected, chance }];
  });
}

function verifyRange(from: Date, to: Date, length: number): void {
  if (from >= to) throw new BadUserInput('A series is read from an instant to a later one.');
  if (length <= MOST_BUCKETS) return;
  throw new BadUserInput(
    `Ask for ${MOST_BUCKETS} buckets at most, not ${length}: take a shorter time.`,
  );
}
