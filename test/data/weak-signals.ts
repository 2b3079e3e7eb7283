import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import type { ServedInstance } from '../support/instance.ts';
import type { Row } from './row.ts';

const Buckets = z.object({
  signalSeries: z.object({
    buckets: z.array(
      z.object({ count: z.number(), z: z.number().nullable(), verdict: z.string() }),
    ),
  }),
});

type Bucket = z.output<typeof Buckets>['signalSeries']['buckets'][number];

/** From 17 February 2015 on: as many days as a baseline has come before the 22nd, and no earlier one. */
const BASELINE_DAYS = 5;

const MOST_WAITS = 120;

const QUERY = `query ($query: SignalSeriesQuery!) {
  signalSeries(query: $query) { buckets { count z verdict } }
}`;

/** Negative posts by the day, against the five days before: what comes by events is waited for. */
export async function weakSignalRows(instance: ServedInstance): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [brand, count, score] of [
    ['us-airways', 536, 8.03],
    ['delta', 221, 3.8],
  ] as const) {
    const buckets = await bucketsOf(instance, brand, count);
    const before = buckets.slice(0, BASELINE_DAYS);
    const burst = buckets[BASELINE_DAYS];
    const unknown = before.filter(({ verdict }) => verdict === 'INSUFFICIENT_BASELINE');
    rows.push(
      [`${brand}: negatives on 22 February`, burst?.count ?? 0, count],
      [`${brand}: z on 22 February`, Math.round((burst?.z ?? 0) * 100) / 100, score],
      [`${brand}: alarms on 22 February`, burst?.verdict === 'ALARM' ? 1 : 0, 1],
      [`${brand}: days before, without a baseline`, unknown.length, BASELINE_DAYS],
      [`${brand}: z of those days`, before.filter((day) => day.z !== null).length, 0],
    );
  }
  return rows;
}

async function bucketsOf(
  instance: ServedInstance,
  brand: string,
  count: number,
): Promise<readonly Bucket[]> {
  const query = {
    brand,
    // Reviews of an airline tell when it was heard first, long before anybody has read its posts.
    channel: 'SOCIAL_PUBLIC',
    from: '2015-02-17T00:00:00Z',
    to: '2015-02-25T00:00:00Z',
    detector: 'C1',
    baselineBuckets: BASELINE_DAYS,
  };
  for (let waits = 0; ; waits += 1) {
    const { data } = await instance.ask(QUERY, { query });
    const { buckets } = Buckets.parse(data).signalSeries;
    if (buckets[BASELINE_DAYS]?.count === count || waits === MOST_WAITS) return buckets;
    await wait(1000);
  }
}
