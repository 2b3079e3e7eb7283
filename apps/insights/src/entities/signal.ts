import type { OpenState, SignalState } from '@cx/weak-signals';
import { EntitySchema } from 'typeorm';

/** Whether a series is counted by the hour of UTC or by the day of its brand. */
export type SignalGrain = 'HOUR' | 'DAY';

/** Negative items of a brand: all of them, or those on a topic, of a touchpoint, by a channel. */
export interface Series {
  brandId: string;
  topic: string | null;
  touchpoint: string | null;
  channel: string | null;
  grain: SignalGrain;
}

/** One row of `signal`: a series that is not as usual, as its buckets and what people have done leave it. */
export interface StoredSignal extends Series {
  /** Made of the series and its opening bucket: who rebuilds all makes the same. */
  id: string;
  openingBucket: number;
  /** The last bucket that has a say in it; null while it is open, or closed by hand and not calm yet. */
  endBucket: number | null;
  state: SignalState;
  openedAt: Date;
  raisedToSignalAt: Date | null;
  raisedToIncidentAt: Date | null;
  raisedToCrisisAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  closeReason: string | null;
  /** The team, by key, that it was given to; null while it is its touchpoint's. */
  owner: string | null;
  /** By how many standard deviations its newest bucket is above what is usual. */
  score: number;
  /** Items in its newest bucket. */
  count: number;
  detector: string;
  value: number;
  expected: number;
  threshold: number;
  /** The score that an alarm is above. */
  scoreLimit: number;
  changedAt: Date;
  version: number;
}

/** One row of `signal_event`: the history of a signal, in its order. */
export interface StoredSignalEvent {
  signalId: string;
  number: number;
  brandId: string;
  type: string;
  /** The one that it rose or fell to. */
  state: OpenState | null;
  at: Date;
  /** Who did it; null where the series did. */
  actor: string | null;
  /** The owner that it was given, or the reason for which it was closed. */
  detail: string | null;
}

/** One row of `signal_command`: what people have done to the signal that a series had then. */
export interface StoredCommand extends Series {
  id: string;
  kind: 'ASSIGN' | 'ESCALATE' | 'CLOSE';
  actor: string;
  detail: string | null;
  at: Date;
}

const series = {
  brandId: { name: 'brand_id', type: 'text' },
  topic: { type: 'text', nullable: true },
  touchpoint: { type: 'text', nullable: true },
  channel: { type: 'text', nullable: true },
  grain: { type: 'text' },
} as const;

const instant = { type: 'timestamptz', precision: 3 } as const;

const someInstant = { ...instant, nullable: true } as const;

export const SignalEntity = new EntitySchema<StoredSignal>({
  name: 'Signal',
  tableName: 'signal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'signal_pkey' },
    ...series,
    openingBucket: { name: 'opening_bucket', type: 'integer' },
    endBucket: { name: 'end_bucket', type: 'integer', nullable: true },
    state: { type: 'text' },
    openedAt: { name: 'opened_at', ...instant },
    raisedToSignalAt: { name: 'raised_to_signal_at', ...someInstant },
    raisedToIncidentAt: { name: 'raised_to_incident_at', ...someInstant },
    raisedToCrisisAt: { name: 'raised_to_crisis_at', ...someInstant },
    closedAt: { name: 'closed_at', ...someInstant },
    closedBy: { name: 'closed_by', type: 'text', nullable: true },
    closeReason: { name: 'close_reason', type: 'text', nullable: true },
    owner: { type: 'text', nullable: true },
    score: { type: 'double precision' },
    count: { type: 'integer' },
    detector: { type: 'text' },
    value: { type: 'double precision' },
    expected: { type: 'double precision' },
    threshold: { type: 'double precision' },
    scoreLimit: { name: 'score_limit', type: 'double precision' },
    changedAt: { name: 'changed_at', ...instant },
    version: { type: 'integer' },
  },
});

const eventKey = { primary: true, primaryKeyConstraintName: 'signal_event_pkey' } as const;

export const SignalEventEntity = new EntitySchema<StoredSignalEvent>({
  name: 'SignalEvent',
  tableName: 'signal_event',
  columns: {
    signalId: { name: 'signal_id', type: 'uuid', ...eventKey },
    number: { type: 'integer', ...eventKey },
    brandId: { name: 'brand_id', type: 'text' },
    type: { type: 'text' },
    state: { type: 'text', nullable: true },
    at: instant,
    actor: { type: 'text', nullable: true },
    detail: { type: 'text', nullable: true },
  },
});

export const SignalCommandEntity = new EntitySchema<StoredCommand>({
  name: 'SignalCommand',
  tableName: 'signal_command',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'signal_command_pkey' },
    ...series,
    kind: { type: 'text' },
    actor: { type: 'text' },
    detail: { type: 'text', nullable: true },
    at: instant,
  },
});
