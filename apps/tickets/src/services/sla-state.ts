import type { SlaClockRow } from '../entities/sla-clock.ts';

export type SlaClockState = 'RUNNING' | 'PAUSED' | 'FULFILLED' | 'BREACHED';

/** How a promise stands: one that was late stays breached. */
export function stateOf({
  breachedAt,
  fulfilledAt,
  pauses,
}: Pick<SlaClockRow, 'breachedAt' | 'fulfilledAt' | 'pauses'>): SlaClockState {
  if (breachedAt !== null) return 'BREACHED';
  if (fulfilledAt !== null) return 'FULFILLED';
  const last = pauses.at(-1);
  return last !== undefined && last.to === null ? 'PAUSED' : 'RUNNING';
}
