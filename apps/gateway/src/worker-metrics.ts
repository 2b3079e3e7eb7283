import type { Seat } from '@cx/workers';
import { z } from 'zod';

import { createMetrics, type Metrics } from './metrics.ts';

const Page = z.object({ contentType: z.string(), body: z.string() });

/** Counts what one worker does, and tells what all have counted. */
export function createWorkerMetrics(seat: Seat): Metrics {
  const own = createMetrics({ worker: seat.number });
  seat.answer({ metrics: async () => (await own.text()).body });
  return { ...own, text: async () => Page.parse(await seat.ask('metrics')) };
}
