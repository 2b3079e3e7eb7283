import { expect, it } from 'vitest';

import { createDemo, type DemoReview } from './index.ts';
import { scaleChange } from './reviews.ts';
import { reviewVersions } from './story-finder.ts';

const DAY = 86_400_000;

const reviews = reviewVersions(
  createDemo({
    customers: 1_500,
    interactions: 20_000,
    seed: 5,
    until: new Date('2026-11-01T00:00:00Z'),
  }).items(),
);

interface Turn {
  readonly before: DemoReview;
  readonly version: DemoReview;
}

const turns = reviews.flatMap((versions) =>
  versions.flatMap((version, index): Turn[] => {
    const before = versions[index - 1];
    return before === undefined ? [] : [{ before, version }];
  }),
);

const courses = new Map<string, number>();
for (const versions of reviews) {
  const course = versions.map(({ status }) => status).join(' ');
  courses.set(course, (courses.get(course) ?? 0) + 1);
}

it('lets reviews go through their states in order', () => {
  const whole = 'SUBMITTED PENDING';
  const known = new Set([
    'SUBMITTED',
    whole,
    `${whole} PUBLISHED`,
    `${whole} REJECTED`,
    `${whole} MEDIATION`,
    `${whole} MEDIATION PUBLISHED`,
    `${whole} MEDIATION WITHDRAWN`,
    // Edited on the way.
    `${whole} MEDIATION MEDIATION`,
    `${whole} MEDIATION MEDIATION PUBLISHED`,
  ]);

  expect([...courses.keys()].filter((course) => !known.has(course))).toEqual([]);
  expect(courses.get(`${whole} REJECTED`)).toBeGreaterThan(10);
  expect(courses.get(`${whole} MEDIATION PUBLISHED`)).toBeGreaterThan(10);
  expect(courses.get(`${whole} MEDIATION WITHDRAWN`)).toBeGreaterThan(2);
  expect(courses.get(`${whole} MEDIATION MEDIATION PUBLISHED`)).toBeGreaterThan(10);
});

it('changes nothing but the state, unless the author edits during mediation', () => {
  for (const { before, version } of turns.filter((turn) => !isEdit(turn))) {
    expect(contentOf(version)).toEqual(contentOf(before));
  }
});

it('edits ratings upward and says so', () => {
  const edits = turns.filter(isEdit);

  expect(edits.length).toBeGreaterThan(10);
  for (const { before, version } of edits) {
    expect(version.rating.value).toBeGreaterThan(before.rating.value);
    expect(version.text.startsWith(`${before.text} `)).toBe(true);
  }
});

it('holds every review of a source as long, whatever it says', () => {
  const holds = reviews.flatMap((versions) => {
    const last = versions.at(-1);
    return last?.publishedAt == null
      ? []
      : `${last.source} ${(last.publishedAt.getTime() - last.submittedAt.getTime()) / DAY}`;
  });

  expect([...new Set(holds)].toSorted()).toEqual(['avisolene 5', 'own-site 7']);
});

it('has published reviews with the day of publication and others without', () => {
  for (const { status, publishedAt } of reviews.flat()) {
    expect(publishedAt !== null).toBe(status === 'PUBLISHED');
  }
});

it('changes the scale of one source on a day', () => {
  const day = scaleChange(Date.parse('2025-05-01T00:00:00Z'));
  const scales = new Set(
    reviews
      .flat()
      .map(
        ({ source, rating, submittedAt }) =>
          `${source} ${submittedAt.getTime() < day ? 'before' : 'after'} ${rating.scaleMin}-${rating.scaleMax}`,
      ),
  );

  expect(new Date(day).toISOString()).toBe('2026-03-01T00:00:00.000Z');
  expect([...scales].toSorted()).toEqual([
    'avisolene after 0-10',
    'avisolene before 0-5',
    'own-site after 1-5',
    'own-site before 1-5',
  ]);
});

it('rates on the scale, aspects included', () => {
  for (const { rating, aspects } of reviews.flat()) {
    for (const { value, scaleMin, scaleMax } of [rating, ...aspects]) {
      expect(value).toBeGreaterThanOrEqual(scaleMin);
      expect(value).toBeLessThanOrEqual(scaleMax);
    }
    expect(new Set(aspects.map(({ name }) => name)).size).toBe(aspects.length);
  }
});

function isEdit({ before, version }: Turn): boolean {
  return before.status === 'MEDIATION' && version.status === 'MEDIATION';
}

function contentOf(review: DemoReview): object {
  return { ...review, status: null, publishedAt: null };
}
