/** How grave it is, from the least. */
export const OPEN_STATES = ['WATCH', 'SIGNAL', 'INCIDENT', 'CRISIS'] as const;

export type OpenState = (typeof OPEN_STATES)[number];

export type SignalState = OpenState | 'CLOSED';

/** A series that is not as usual, from the first bucket above the watch level until it has calmed down. */
export interface Signal {
  readonly state: SignalState;
  /** When each state was first reached; a fall does not take it back. */
  readonly reachedAt: Readonly<Record<SignalState, Date | null>>;
  readonly owner: string | null;
  /** Who has seen it as grave as it is. A rise takes it back. */
  readonly acknowledgement: { readonly by: string; readonly at: Date } | null;
  /** Buckets in succession, up to {@link lastBucket}, that were below the level at which the state is left. */
  readonly calmBuckets: number;
  /** Number of the newest bucket that is over and has been counted; null before the first. */
  readonly lastBucket: number | null;
  /** Instant of the last change. Time goes on from there even when the clock goes back. */
  readonly changedAt: Date;
  /** One more with each event. Counting a bucket is none: it is in nobody's way. */
  readonly version: number;
}

export type SignalEvent =
  | { readonly type: 'signal.opened' }
  | { readonly type: 'signal.closed'; readonly by?: string; readonly reason?: string }
  | { readonly type: 'signal.rose'; readonly state: OpenState; readonly by?: string }
  | { readonly type: 'signal.fell'; readonly state: OpenState }
  | { readonly type: 'signal.assigned'; readonly owner: string }
  | { readonly type: 'signal.acknowledged'; readonly by: string };

/** A signal after a step, and what the step was. Both are to be stored by one transaction. */
export interface SignalStep {
  readonly signal: Signal;
  /** They happened at {@link Signal.changedAt}. */
  readonly events: readonly SignalEvent[];
}

/**
 * Time that the signal gave before it was an incident, in milliseconds: 0 when it was one at once, null when
 * it has not been one.
 */
export function leadTimeMs({ reachedAt }: Signal): number | null {
  const { SIGNAL: raised, INCIDENT: incident } = reachedAt;
  if (raised === null || incident === null) return null;
  return incident.valueOf() - raised.valueOf();
}

/** Answers the signal with new facts, which one event tells. */
export function stepOf(
  before: Signal,
  facts: Partial<Omit<Signal, 'changedAt' | 'version'>>,
  at: Date,
  event: SignalEvent,
): SignalStep {
  const signal = { ...before, ...facts, changedAt: at, version: before.version + 1 };
  return { signal, events: [event] };
}

export function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}
