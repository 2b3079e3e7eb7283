import type { SignalCommand } from '@cx/weak-signals';

import type { Series, StoredCommand, StoredSignal, StoredSignalEvent } from '../entities/signal.ts';
import { seriesKey, type ToldSignal } from '../repositories/signals.ts';
import { idOfText } from './id-of-text.ts';
import type { Course } from './signal-course.ts';

/** A course as it is stored. @param others those of its series before it */
export function rowOf(series: Series, course: Course, others: readonly Course[]): StoredSignal {
  const { openingBucket, endBucket, signal, events, count, detected } = course;
  const { reachedAt } = signal;
  const { z, value, expected, threshold, limit } = detected.assessment;
  const place = others.filter((other) => other.openingBucket === openingBucket).length;
  const closing = events.map(({ event }) => event).find(({ type }) => type === 'signal.closed');
  const isByHand = closing?.type === 'signal.closed';
  return {
    ...series,
    id: idOfText(`${series.brandId} ${seriesKey(series)} ${openingBucket} ${place}`),
    openingBucket,
    endBucket,
    state: signal.state,
    openedAt: reachedAt.WATCH ?? signal.changedAt,
    raisedToSignalAt: reachedAt.SIGNAL,
    raisedToIncidentAt: reachedAt.INCIDENT,
    raisedToCrisisAt: reachedAt.CRISIS,
    closedAt: reachedAt.CLOSED,
    closedBy: (isByHand ? closing.by : null) ?? null,
    closeReason: (isByHand ? closing.reason : null) ?? null,
    owner: signal.owner,
    score: z ?? 0,
    count,
    detector: detected.detector,
    value: value ?? 0,
    expected: expected ?? 0,
    threshold: threshold ?? 0,
    scoreLimit: limit ?? 0,
    changedAt: signal.changedAt,
    version: signal.version,
  };
}

/** The history of a course as it is stored. */
export function eventsOf({ id, brandId }: StoredSignal, { events }: Course): StoredSignalEvent[] {
  return events.map(({ at, event }, number) => ({
    signalId: id,
    number,
    brandId,
    type: event.type,
    state: 'state' in event ? event.state : null,
    at,
    actor: ('by' in event ? event.by : null) ?? null,
    detail:
      ('owner' in event ? event.owner : null) ?? ('reason' in event ? event.reason : null) ?? null,
  }));
}

export function commandOf({ kind, actor, detail, at }: StoredCommand): {
  readonly at: number;
  readonly command: SignalCommand;
} {
  const by = actor;
  switch (kind) {
    case 'ASSIGN':
      return { at: at.valueOf(), command: { kind: 'assign', owner: detail ?? '' } };
    case 'ESCALATE':
      return { at: at.valueOf(), command: { kind: 'escalate', by } };
    case 'CLOSE':
      return { at: at.valueOf(), command: { kind: 'close', by, reason: detail ?? '' } };
  }
}

const TOLD: Readonly<Record<string, ToldSignal['type'] | undefined>> = {
  'signal.opened': 'signal.opened',
  'signal.rose': 'signal.raised',
  'signal.closed': 'signal.closed',
};

/** Signals of some series with their histories, before an evaluation and after it. */
export interface Evaluation {
  readonly former: readonly StoredSignal[];
  readonly formerHistory: readonly StoredSignalEvent[];
  readonly rows: readonly StoredSignal[];
  readonly history: readonly StoredSignalEvent[];
}

/**
 * What others are to be told: what has come since the evaluation before, and of a signal that is none any more, as its
 * items have been taken back, that it is withdrawn.
 */
export function toldOf(
  { former, formerHistory, rows, history }: Evaluation,
  now: Date,
): ToldSignal[] {
  const known = new Set(named(formerHistory).map(([name]) => name));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const fresh = named(history).flatMap(([name, { signalId, type, at }]): ToldSignal[] => {
    const row = byId.get(signalId);
    const told = TOLD[type];
    if (row === undefined || told === undefined || known.has(name)) return [];
    return [tellingOf(told, row, at, false)];
  });
  const withdrawn = former
    .filter(({ id, state }) => state !== 'CLOSED' && !byId.has(id))
    .map((row) => tellingOf('signal.closed', row, now, true));
  return [...withdrawn, ...fresh];
}

/** Each event by what it says of its signal, however often that comes: when it was is not part of it. */
function named(history: readonly StoredSignalEvent[]): [string, StoredSignalEvent][] {
  const times = new Map<string, number>();
  return history.map((event) => {
    const said = `${event.signalId} ${event.type} ${event.state}`;
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return [`${said} ${time}`, event];
  });
}

function tellingOf(
  type: ToldSignal['type'],
  row: StoredSignal,
  at: Date,
  isWithdrawn: boolean,
): ToldSignal {
  const { id: signalId, brandId, openingBucket: _, endBucket: __, ...facts } = row;
  return { type, brandId, signalId, at, payload: { ...facts, isWithdrawn } };
}
