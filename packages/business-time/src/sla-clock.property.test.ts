import { array, assert, boolean, constantFrom, integer, pre, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { MINUTE_MS, type Scene, isOpenByTheWall, scenes } from './random-schedules.test-support.ts';
import { type SlaClock, type SlaClockEvent, type SlaTerms, slaClockOf } from './sla-clock.ts';

const DAY_MINUTES = 1440;

/** Minutes after the start, in any order: the clock of who records them jumps. */
const moments = array(
  record({
    type: constantFrom('PAUSE', 'RESUME', 'PAUSE', 'RESUME', 'STOP'),
    minute: integer({ min: -60, max: DAY_MINUTES }),
  }),
  { maxLength: 6 },
);

interface Story {
  readonly scene: Scene;
  readonly terms: SlaTerms;
  readonly events: readonly SlaClockEvent[];
}

const stories = record({
  scene: scenes,
  isBusiness: boolean(),
  targetMinutes: integer({ min: 0, max: DAY_MINUTES / 2 }),
  moments,
}).map(({ scene, isBusiness, targetMinutes, moments: drawn }): Story => {
  const [startedAt] = scene.instants;
  return {
    scene,
    terms: {
      startedAt,
      targetSeconds: targetMinutes * 60,
      schedules: isBusiness ? scene.schedules : 'CALENDAR',
    },
    events: drawn.map(({ type, minute }) => ({ type, at: later(startedAt, minute) })),
  };
});

const later = (date: Date, minutes: number): Date => new Date(date.getTime() + minutes * MINUTE_MS);

/** The rule, minute by minute. */
function clockByTheMinute({ scene, terms, events }: Story, asOf: Date): Omit<SlaClock, 'dueAt'> {
  const queue: SlaClockEvent[] = [...events];
  let elapsed = 0;
  let isPaused = false;
  let breachedAt: Date | null = null;
  let at = terms.startedAt;
  for (;;) {
    for (let next = queue[0]; next !== undefined && next.at <= at; next = queue[0]) {
      queue.shift();
      if (at > asOf) break;
      if (next.type === 'STOP') {
        return {
          state: breachedAt === null ? 'FULFILLED' : 'BREACHED',
          breachedAt,
          fulfilledAt: at,
          elapsedSeconds: elapsed,
        };
      }
      isPaused = next.type === 'PAUSE';
    }
    if (at >= asOf) break;
    if (!isPaused && elapsed >= terms.targetSeconds) breachedAt ??= at;
    const isOpen = terms.schedules === 'CALENDAR' || isOpenByTheWall(scene, at.getTime());
    if (!isPaused && isOpen) elapsed += 60;
    at = later(at, 1);
  }
  const unbreached = isPaused ? 'PAUSED' : 'RUNNING';
  return {
    state: breachedAt === null ? unbreached : 'BREACHED',
    breachedAt,
    fulfilledAt: null,
    elapsedSeconds: elapsed,
  };
}

it('stands as a clock that is watched every minute', () => {
  const states = new Map<string, number>();
  assert(
    property(stories, integer({ min: -60, max: DAY_MINUTES }), (story, minutes) => {
      const asOf = later(story.terms.startedAt, minutes);

      const clock = slaClockOf(story.terms, story.events, asOf);

      const kind = `${clock.state}${clock.fulfilledAt === null ? '' : ' and stopped'}`;
      states.set(kind, (states.get(kind) ?? 0) + 1);
      expect(clock).toEqual({ ...clockByTheMinute(story, asOf), dueAt: clock.dueAt });
    }),
    { numRuns: 500, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );

  expect([...states.keys()].toSorted()).toEqual([
    'BREACHED',
    'BREACHED and stopped',
    'FULFILLED and stopped',
    'PAUSED',
    'RUNNING',
  ]);
});

it('is breached once and for good, whatever happens afterwards', () => {
  assert(
    property(
      stories,
      moments,
      integer({ min: 0, max: DAY_MINUTES }),
      ({ terms, events }, more, minutes) => {
        const asOf = later(terms.startedAt, minutes);
        const recorded = events.filter(({ at }) => at <= asOf);
        const clock = slaClockOf(terms, recorded, asOf);
        pre(clock.state === 'BREACHED');
        // The first of them happens at `asOf`, so the others do not happen before it, whatever they say.
        const afterwards: readonly SlaClockEvent[] = [
          { type: 'RESUME', at: asOf },
          ...more.map(({ type, minute }) => ({ type, at: later(asOf, minute) })),
        ];

        const then = slaClockOf(terms, [...recorded, ...afterwards], later(asOf, 2 * DAY_MINUTES));

        expect(then).toMatchObject({
          state: 'BREACHED',
          dueAt: clock.dueAt,
          breachedAt: clock.breachedAt,
        });
      },
    ),
    { numRuns: 300 },
  );
});

it('is breached just after it is due, unless something happens', () => {
  assert(
    property(stories, integer({ min: 0, max: DAY_MINUTES }), ({ terms, events }, minutes) => {
      const asOf = later(terms.startedAt, minutes);
      const recorded = events.filter(({ at }) => at <= asOf);
      const { state, dueAt } = slaClockOf(terms, recorded, asOf);
      pre(state === 'RUNNING' && dueAt !== null);

      const atDue = slaClockOf(terms, recorded, dueAt);
      const justAfter = slaClockOf(terms, recorded, new Date(dueAt.getTime() + 1));

      expect(atDue).toMatchObject({ state: 'RUNNING', dueAt, elapsedSeconds: terms.targetSeconds });
      expect(justAfter).toMatchObject({ state: 'BREACHED', dueAt, breachedAt: dueAt });
    }),
    { numRuns: 300 },
  );
});
