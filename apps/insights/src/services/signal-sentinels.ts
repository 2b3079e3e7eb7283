import { type Sentinel, sentinelsOf } from '@cx/weak-signals';

import type { Series } from '../entities/signal.ts';
import type { SeriesRepository } from '../repositories/signal-series.ts';

const YEAR_MS = 365 * 86_400_000;

/** Customers whose reports of a series have come before its signals, within a year: the most precise first. */
export async function findSentinels(
  repository: SeriesRepository,
  { brandId, topic, touchpoint, channel, grain }: Series,
  now: Date,
): Promise<Sentinel[]> {
  const series = { brandId, topic, touchpoint, channel, grain };
  const since = new Date(now.valueOf() - YEAR_MS);
  const [reports, raised] = await Promise.all([
    repository.reports(series, since),
    repository.raisedAt(series, since),
  ]);
  const key = '';
  return sentinelsOf(
    reports.map(({ customerId, at }) => ({ author: customerId, series: key, at })),
    raised.map((at) => ({ series: key, at })),
    now,
  );
}
