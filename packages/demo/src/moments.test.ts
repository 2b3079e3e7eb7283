import { expect, it } from 'vitest';

import type { DemoItem } from './demo-item.ts';
import { tellMoments } from './moments.ts';
import { createWorld } from './world.ts';

it.each(['2026-11-01T00:00:00Z', '2026-07-14T13:37:11.250Z'])(
  'tells in order of time, from eighteen months before %s to just before it',
  (end) => {
    const until = new Date(end);
    const from = new Date(until).setUTCMonth(until.getUTCMonth() - 18);

    const world = createWorld({ customers: 600, interactions: 5_000, seed: 9, until });

    const moments = [...tellMoments(world)];
    const times = moments.map(({ at }) => at);

    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(from);
    expect(times.at(-1)).toBeLessThan(until.getTime());
    expect(times.at(-1)).toBeGreaterThan(until.getTime() - 86_400_000);
    expect(moments.filter(({ at, item }) => (ownTime(item) ?? at) !== at)).toEqual([]);
  },
);

/** Null for versions of a review that do not say since when they stand. */
function ownTime(item: DemoItem): number | null {
  switch (item.domain) {
    case 'tickets':
      return item.record.at.getTime();
    case 'mentions':
      return item.record.metrics.at.getTime();
    case 'surveys':
      return item.record.submittedAt.getTime();
    case 'reviews':
      return item.record.status === 'SUBMITTED'
        ? item.record.submittedAt.getTime()
        : (item.record.publishedAt?.getTime() ?? null);
  }
}
