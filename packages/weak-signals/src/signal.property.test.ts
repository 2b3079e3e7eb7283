import { UserProblem } from '@cx/mutations';
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
} from 'fast-check';
import { expect, it } from 'vitest';

import { decide, type SignalCommand } from './signal-commands.ts';
import { advance, type AssessedBucket } from './signal-course.ts';
import { after, height, hour, opened } from './signal.test-support.ts';
import { leadTimeMs, OPEN_STATES, type Signal, type SignalEvent } from './signal.ts';

/** In halves, so that levels are met exactly. */
const heights = integer({ min: -4, max: 20 }).map((halves) => halves / 2);

/** Runs of like heights: what is drawn bucket by bucket is hardly ever calm for long. */
const courses = array(record({ z: heights, times: integer({ min: 1, max: 5 }) }), {
  maxLength: 12,
}).map((runs) => runs.flatMap(({ z, times }) => Array.from({ length: times }, () => z)));

interface Move {
  readonly act:
    | {
        readonly kind: 'bucket';
        readonly z: number | null;
        readonly isOver: boolean;
        readonly step: number;
      }
    | SignalCommand;
  /** The clock stands, goes on, or leaps either way. */
  readonly waitHours: number;
}

const buckets = record({
  kind: constant('bucket' as const),
  z: oneof(
    { weight: 6, arbitrary: heights },
    { weight: 4, arbitrary: constant(0) },
    constant(null),
  ),
  isOver: oneof({ weight: 4, arbitrary: constant(true) }, boolean()),
  // The same again, the next, one left out, or an older one.
  step: constantFrom(1, 1, 1, 1, 0, 2, -2),
});

const commands = constantFrom<SignalCommand[]>(
  { kind: 'assign', owner: 'ana' },
  { kind: 'assign', owner: 'bob' },
  { kind: 'acknowledge', by: 'eve' },
  { kind: 'escalate', by: 'ana' },
);

const histories = array<Move>(
  record({
    act: oneof({ weight: 6, arbitrary: buckets }, commands),
    waitHours: constantFrom(0, 1, 1, 1, 24, 9000, -1, -500),
  }),
  { maxLength: 60, size: 'max' },
);

interface Moment {
  readonly act: Move['act'];
  readonly assessed: AssessedBucket | null;
  readonly before: Signal;
  readonly after: Signal;
  readonly events: readonly SignalEvent[];
}

it('goes up only above a level, as far as the level, and at once', () => {
  each(({ assessed, before, after: next, events }) => {
    if (assessed === null || isIgnored(assessed, before)) return;
    const z = assessed.assessment.z ?? Number.NaN;
    const reached = [2, 3, 5, 8].findLastIndex((level) => z > level);
    expect(events.some(({ type }) => type === 'signal.rose')).toBe(reached > rank(before));
    expect(Math.max(rank(next), rank(before))).toBe(Math.max(reached, rank(before)));
  });
});

it('goes down by one state only, and only after three buckets that are over and calm', () => {
  assert(
    property(histories, (history) => {
      let calm = 0;
      for (const { assessed, before, after: next } of play(history)) {
        if (assessed === null && rank(next) > rank(before)) calm = 0;
        if (assessed === null || isIgnored(assessed, before)) continue;
        const isCalm = (assessed.assessment.z ?? 9) < ([1, 2, 3, 5][rank(before)] ?? 0);
        if (assessed.isOver) calm = isCalm ? calm + 1 : 0;
        else if (rank(next) > rank(before)) calm = 0;
        const falls = rank(next) < rank(before);
        expect(falls).toBe(assessed.isOver && calm === 3);
        if (!falls) continue;
        expect(rank(next)).toBe(rank(before) - 1);
        calm = 0;
      }
    }),
    { numRuns: 500 },
  );
});

it('ignores buckets without a baseline and buckets that have been counted, and is closed for good', () => {
  each(({ assessed, before, after: next, events }) => {
    const isOfNoUse = assessed !== null && isIgnored(assessed, before);
    if (!isOfNoUse && before.state !== 'CLOSED') return;
    expect(next).toBe(before);
    expect(events).toEqual([]);
  });
});

it('tells each change once, in the order of time, whatever the clock does', () => {
  each(({ before, after: next, events }) => {
    expect(next.version - before.version).toBe(events.length);
    expect(next.changedAt >= before.changedAt).toBe(true);
    expect(next.state !== before.state).toBe(events.some(isOfState));
    const { WATCH, SIGNAL, INCIDENT, CRISIS, CLOSED } = next.reachedAt;
    const reached = [WATCH, SIGNAL, INCIDENT, CRISIS].filter((at) => at !== null);
    expect(reached).toEqual(reached.toSorted((a, b) => a.valueOf() - b.valueOf()));
    expect(reached.length).toBeGreaterThanOrEqual(rank(next) + 1);
    expect(CLOSED !== null).toBe(next.state === 'CLOSED');
    expect(leadTimeMs(next) === null).toBe(INCIDENT === null);
    expect(leadTimeMs(next) ?? 0).toBeGreaterThanOrEqual(0);
  });
});

it('never takes an instant back once a state has been reached', () => {
  each(({ before, after: next }) => {
    for (const state of OPEN_STATES) {
      if (before.reachedAt[state] === null) continue;
      expect(next.reachedAt[state]).toBe(before.reachedAt[state]);
    }
  });
});

it('keeps its owner through rises and falls, and its acknowledgement until it rises', () => {
  each(({ act, before, after: next, events }) => {
    expect(next.owner).toBe(act.kind === 'assign' ? ownerAfter(act.owner, before) : before.owner);
    if (act.kind === 'acknowledge') return;
    const hasRisen = events.some(({ type }) => type === 'signal.rose');
    expect(next.acknowledgement).toBe(hasRisen ? null : before.acknowledgement);
  });
});

it('does nothing a second time', () => {
  each(({ assessed, after: next }) => {
    if (assessed === null) return;
    expect(advance(next, assessed, hour(50_000))).toEqual({ signal: next, events: [] });
  });
});

it('is never lower with more negatives, at any time after', () => {
  assert(
    property(
      courses,
      array(integer({ min: 0, max: 6 }), { minLength: 60, maxLength: 60 }),
      (course, more) => {
        const raised = course.map((z, bucket) => z + (more[bucket] ?? 0));

        const usual = after(opened(2.5), ...course).states.map(rankOf);
        const higher = after(opened(2.5), ...raised).states.map(rankOf);

        for (const [bucket, state] of usual.entries()) {
          expect(higher[bucket]).toBeGreaterThanOrEqual(state);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('does not flap on a series that alternates, however high and low it goes', () => {
  assert(
    property(heights, heights, integer({ min: 1, max: 2 }), (low, high, calm) => {
      const period = [high, ...Array.from({ length: calm }, () => Math.min(low, high))];
      const { events } = after(opened(2.5), ...period, ...period, ...period, ...period);

      const types = events.map(({ type }) => type);
      // Up to where its peaks are, once; or down once from there, if even its peaks are calm.
      expect(types.filter((type) => type === 'signal.rose').length).toBeLessThanOrEqual(1);
      expect(types.includes('signal.rose') && types.length > 1).toBe(false);
    }),
    { numRuns: 300 },
  );
});

function each(claim: (moment: Moment) => void): void {
  assert(
    property(histories, (history) => {
      for (const moment of play(history)) claim(moment);
    }),
    { numRuns: 200 },
  );
}

function play(history: readonly Move[]): Moment[] {
  const moments: Moment[] = [];
  let signal = opened(2.5);
  let bucket = 0;
  let hours = 0;
  for (const { act, waitHours } of history) {
    hours += waitHours;
    const before = signal;
    let assessed: AssessedBucket | null = null;
    let events: readonly SignalEvent[] = [];
    if (act.kind === 'bucket') {
      bucket += act.step;
      assessed = { assessment: height(act.z), bucket, isOver: act.isOver };
      ({ signal, events } = advance(before, assessed, hour(hours)));
    } else {
      ({ signal, events } = decideOrRefuse(before, act, hour(hours)));
    }
    moments.push({ act, assessed, before, after: signal, events });
  }
  return moments;
}

function decideOrRefuse(signal: Signal, command: SignalCommand, now: Date) {
  try {
    return decide(signal, command, now);
  } catch (error) {
    if (error instanceof UserProblem) return { signal, events: [] };
    throw error;
  }
}

function isIgnored({ assessment, bucket }: AssessedBucket, before: Signal): boolean {
  const isCounted = before.lastBucket !== null && bucket <= before.lastBucket;
  return before.state === 'CLOSED' || assessment.z === null || isCounted;
}

function isOfState({ type }: SignalEvent): boolean {
  return type === 'signal.rose' || type === 'signal.fell' || type === 'signal.closed';
}

/** -1 for CLOSED. */
function rank({ state }: Signal): number {
  return rankOf(state);
}

function ownerAfter(owner: string, { state, owner: before }: Signal): string | null {
  return state === 'CLOSED' ? before : owner;
}

function rankOf(state: string): number {
  return OPEN_STATES.findIndex((other) => other === state);
}
