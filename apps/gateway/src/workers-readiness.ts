import type { Seat } from '@cx/workers';
import { z } from 'zod';

/** What a worker waits for beside what it needs itself: the other workers. Nothing where there are none. */
export async function workersReadiness(seat: Seat | null): Promise<{ readonly workers?: string }> {
  if (seat === null) return {};
  return { workers: z.string().parse(await seat.ask('readiness')) };
}
