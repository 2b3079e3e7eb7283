import { expect, it } from 'vitest';

import { c1 } from './ears.ts';
import { advance, begin } from './signal-course.ts';
import { after, height, hour, opened } from './signal.test-support.ts';
import { leadTimeMs } from './signal.ts';

it.each([
  { z: 2.1, state: 'WATCH' },
  { z: 3, state: 'WATCH' },
  { z: 3.1, state: 'SIGNAL' },
  { z: 5.1, state: 'INCIDENT' },
  { z: 8.1, state: 'CRISIS' },
])('opens as $state at $z standard deviations', ({ z, state }) => {
  expect(opened(z).state).toBe(state);
});

it.each([2, 0, -4, null])('opens nothing at %d', (z) => {
  expect(begin({ assessment: height(z), bucket: 0, isOver: true }, hour(0))).toBeNull();
});

it('tells how long before the incident the signal was there', () => {
  const { signal, states, events } = after(opened(2.5), 2.5, 3.5, 3.5, 5.5, 4, 8.5);

  expect(states).toEqual(['WATCH', 'SIGNAL', 'SIGNAL', 'INCIDENT', 'INCIDENT', 'CRISIS']);
  expect(events).toEqual([
    { type: 'signal.rose', state: 'SIGNAL' },
    { type: 'signal.rose', state: 'INCIDENT' },
    { type: 'signal.rose', state: 'CRISIS' },
  ]);
  expect(signal.reachedAt).toEqual({
    WATCH: hour(0),
    SIGNAL: hour(2),
    INCIDENT: hour(4),
    CRISIS: hour(6),
    CLOSED: null,
  });
  expect(leadTimeMs(signal)).toBe(2 * 3_600_000);
});

it('has no lead time before the incident, and none of any length when it came at once', () => {
  expect(leadTimeMs(opened(2.5))).toBeNull();
  expect(leadTimeMs(opened(3.5))).toBeNull();
  expect(leadTimeMs(opened(8.5))).toBe(0);
});

it('goes down by one state after three calm buckets, and is closed in the end', () => {
  const incident = after(opened(8.5), 4.9, 4.9, 4.9);
  const raised = after(incident.signal, 2.9, 2.9, 2.9);
  const watched = after(raised.signal, 1.9, 1.9, 1.9);
  const { signal, states, events: last } = after(watched.signal, 0.9, 0.9, 0.9);
  const events = [...incident.events, ...raised.events, ...watched.events, ...last];

  expect(incident.states).toEqual(['CRISIS', 'CRISIS', 'INCIDENT']);
  expect(raised.states).toEqual(['INCIDENT', 'INCIDENT', 'SIGNAL']);
  expect(watched.states).toEqual(['SIGNAL', 'SIGNAL', 'WATCH']);
  expect(states).toEqual(['WATCH', 'WATCH', 'CLOSED']);
  expect(events).toEqual([
    { type: 'signal.fell', state: 'INCIDENT' },
    { type: 'signal.fell', state: 'SIGNAL' },
    { type: 'signal.fell', state: 'WATCH' },
    { type: 'signal.closed' },
  ]);
  expect(signal.reachedAt).toMatchObject({ SIGNAL: hour(0), CLOSED: hour(12) });
});

it('remembers when a state was first reached, also when it comes back to it', () => {
  const { signal, states } = after(opened(3.5), 0, 0, 0, 3.5);

  expect(states).toEqual(['SIGNAL', 'SIGNAL', 'WATCH', 'SIGNAL']);
  expect(signal.reachedAt).toMatchObject({ WATCH: hour(0), SIGNAL: hour(0) });
});

it('does not go up and down with a series that does', () => {
  const alternating = Array.from({ length: 40 }, (_, bucket) => (bucket % 2 === 0 ? 0 : 3.5));
  const around = Array.from({ length: 40 }, (_, bucket) => (bucket % 2 === 0 ? 2.9 : 3.1));

  expect(after(opened(3.5), ...alternating).events).toEqual([]);
  expect(after(opened(3.5), ...around).events).toEqual([]);
  expect(after(opened(3.5), 0, 0, 2, 0, 0, 2, 0, 0, 2).events).toEqual([]);
});

it('learns nothing from a bucket without a baseline: it is neither calm nor loud', () => {
  const calm = after(opened(3.5), 0, 0).signal;

  expect(after(calm, null, null, null).signal).toBe(calm);
  expect(after(calm, null, 0).states).toEqual(['SIGNAL', 'WATCH']);
});

it('is raised by a bucket that still runs, and calmed only by one that is over', () => {
  const first = opened(2.5);
  const running = { bucket: 1, isOver: false };

  const calm = advance(first, { assessment: height(0), ...running }, hour(1));
  const loud = advance(first, { assessment: height(5.5), ...running }, hour(1));

  expect(calm).toEqual({ signal: first, events: [] });
  expect(loud.signal).toMatchObject({ state: 'INCIDENT', lastBucket: 0 });
});

it('counts a bucket once, and no older one', () => {
  const first = after(opened(3.5), 0, 0).signal;

  for (const bucket of [0, 1, 2]) {
    const again = advance(first, { assessment: height(9), bucket, isOver: true }, hour(9));
    expect(again).toEqual({ signal: first, events: [] });
  }
});

it('goes on from the last change when the clock goes back', () => {
  const first = opened(3.5);

  const step = advance(first, { assessment: height(5.5), bucket: 1, isOver: true }, hour(-90));

  expect(step.signal.changedAt).toEqual(hour(0));
  expect(leadTimeMs(step.signal)).toBe(0);
});

it('stays closed', () => {
  const closed = after(opened(2.5), 0, 0, 0).signal;

  expect(closed.state).toBe('CLOSED');
  expect(after(closed, 99).signal).toBe(closed);
});

it('makes a crisis of the day of an airline', () => {
  const negatives = [156, 259, 189, 234, 224, 536];

  const steps = negatives.map((_, bucket) =>
    begin(
      { assessment: c1(negatives.slice(0, bucket + 1), 5), bucket, isOver: true },
      hour(bucket),
    ),
  );

  expect(steps.slice(0, 5)).toEqual([null, null, null, null, null]);
  expect(steps[5]?.events).toEqual([
    { type: 'signal.opened' },
    { type: 'signal.rose', state: 'CRISIS' },
  ]);
});
