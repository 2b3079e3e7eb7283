import { expect, it } from 'vitest';

import { BURST_TOPIC } from './burst.ts';
import type { DemoItem, DemoOptions } from './demo-item.ts';
import { createDemo } from './index.ts';
import { recognise } from './journeys.ts';
import { tellMoments } from './moments.ts';
import { hasEscalation, hasTurnaround, reviewVersions, topicOfSubject } from './story-finder.ts';
import { createWorld } from './world.ts';

const until = new Date('2026-11-01T00:00:00Z');

const usual: DemoOptions = { customers: 2_000, interactions: 24_000, seed: 1, until };

const small: DemoOptions = { customers: 500, interactions: 3_000, seed: 2, until };

const worlds: DemoOptions[] = [
  usual,
  small,
  { customers: 500, interactions: 700, seed: 3, until },
  { customers: 900, interactions: 9_000, seed: 4, until: new Date('2027-01-17T11:00:00Z') },
];

it.each(worlds)(
  'has stories of every kind among $customers customers with $interactions touches',
  (world) => {
    const items = [...createDemo(world).items()];
    const { journeys } = recognise(items);
    const courses = reviewVersions(items).map((versions) =>
      versions.map(({ status }) => status).join(' '),
    );
    const count = (course: string): number => courses.filter((one) => one === course).length;

    expect(journeys.filter(hasEscalation).length).toBeGreaterThanOrEqual(3);
    expect(journeys.filter(hasTurnaround).length).toBeGreaterThanOrEqual(3);
    expect(count('SUBMITTED PENDING MEDIATION PUBLISHED')).toBeGreaterThanOrEqual(3);
    expect(count('SUBMITTED PENDING MEDIATION MEDIATION PUBLISHED')).toBeGreaterThanOrEqual(3);
  },
);

it('marks the stories that it tells, each with all of its touches', () => {
  const marked = new Map<string, DemoItem[]>();
  for (const { item, story } of tellMoments(createWorld(small))) {
    if (story !== null && story.kind !== 'BURST') {
      const key = `${story.kind} ${story.number}`;
      marked.set(key, [...(marked.get(key) ?? []), item]);
    }
  }

  // Three of each kind.
  expect(marked.size).toBe(12);
  for (const [key, items] of marked) {
    const { journeys } = recognise(items);
    const lengths: Record<string, number> = {
      ESCALATION: 4,
      TURNAROUND: 3,
      MEDIATION: 1,
      EDITED_MEDIATION: 1,
    };
    const touches = journeys.reduce((sum, journey) => sum + journey.touches.size, 0);
    expect(touches).toBe(lengths[key.split(' ')[0] ?? '']);
  }
});

it.each([1, 2])(
  'has five days with many times the usual trouble about one topic with seed %i',
  (seed) => {
    const items = createDemo({ customers: 2_000, interactions: 24_000, seed, until }).items();
    const tickets = new Map<string, number>();
    const mentions = new Map<string, number>();
    const count = (days: Map<string, number>, at: Date): void => {
      const day = at.toISOString().slice(0, 10);
      days.set(day, (days.get(day) ?? 0) + 1);
    };
    for (const item of items) {
      if (item.domain === 'tickets' && item.record.ticket.brandId === 'ondeval') {
        const { SUBJECT } = item.record.changes;
        const topic = SUBJECT === undefined ? null : topicOfSubject('ondeval', SUBJECT);
        if (topic === BURST_TOPIC) count(tickets, item.record.at);
      }
      if (item.domain === 'mentions' && item.record.brandId === 'ondeval') {
        const { postedAt, metrics, topics, sentiment } = item.record;
        const isFirstLook = postedAt.getTime() === metrics.at.getTime();
        if (isFirstLook && sentiment === 'NEGATIVE' && topics.includes(BURST_TOPIC)) {
          count(mentions, postedAt);
        }
      }
    }

    const peak = busiestFiveDays(tickets);
    expect(peak.times).toBeGreaterThan(5.5);
    expect(peak.times).toBeLessThan(10.5);
    expect(busiestFiveDays(mentions).times).toBeGreaterThan(5.5);
    expect(busiestFiveDays(mentions).times).toBeLessThan(11);
    expect(Math.abs(busiestFiveDays(mentions).start - peak.start)).toBeLessThanOrEqual(2);
  },
);

const DAY = 86_400_000;

function busiestFiveDays(days: ReadonlyMap<string, number>): { start: number; times: number } {
  const first = Date.parse('2025-05-01T00:00:00Z');
  const counts = Array.from(
    { length: 549 },
    (_, day) => days.get(new Date(first + day * DAY).toISOString().slice(0, 10)) ?? 0,
  );
  const sums = counts
    .slice(0, -4)
    .map((_, day) => counts.slice(day, day + 5).reduce((sum, one) => sum + one, 0));
  const most = Math.max(...sums);
  const rest = counts.reduce((sum, one) => sum + one, 0) - most;
  return { start: sums.indexOf(most), times: most / 5 / (rest / 544) };
}
