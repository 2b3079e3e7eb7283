import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { type Report, type Sentinel, sentinelsOf, type SignalRaised } from './sentinels.ts';

const HOUR_MS = 3_600_000;

const NOW = hour(1000);

it('finds who has told of three signals an hour before at least, and is right half of the time', () => {
  const signals = [10, 210, 410].map((at) => raised(at));
  const reports = [
    ...[9, 205, 400, 600, 700, 800].map((at) => report('early', at)),
    ...[9.5, 209.5, 409.5].map((at) => report('late', at)),
    ...[9, 205].map((at) => report('twice', at)),
    ...[9, 205, 400, 600, 700, 800, 900].map((at) => report('grumbler', at)),
    ...[9, 205, 400].map((at) => report('elsewhere', at, 'other series')),
  ];

  expect(sentinelsOf(reports, signals, NOW)).toEqual([
    { author: 'early', reports: 6, hits: 3, precision: 0.5 },
  ]);
});

it('takes a signal as announced from 72 hours before it to one hour before it', () => {
  const reports = [27.9, 28, 60, 99, 99.1].map((at) => report('ana', at));

  expect(sentinelsOf(reports, [raised(100)], NOW)).toEqual([
    { author: 'ana', reports: 5, hits: 3, precision: 0.6 },
  ]);
});

it('does not hold against an author what may still come true', () => {
  const reports = [1, 2, 3, 940, 950, 960, 970].map((at) => report('ana', at));

  expect(sentinelsOf(reports, [raised(10)], NOW)).toEqual([
    { author: 'ana', reports: 3, hits: 3, precision: 1 },
  ]);
});

it('holds against an author what has had its 72 hours, and not before they are over', () => {
  const reports = [1, 2, 3, 100].map((at) => report('ana', at));

  const reportsAt = (now: number): (number | undefined)[] =>
    sentinelsOf(reports, [raised(10)], hour(now)).map((sentinel) => sentinel.reports);

  expect([reportsAt(172), reportsAt(172.1)]).toEqual([[3], [4]]);
});

it('puts the most precise first, and knows at an instant what was known then', () => {
  const signals = [raised(10), raised(300)];
  const reports = [
    ...[1, 2, 3, 100].map((at) => report('bob', at)),
    ...[1, 2, 3].map((at) => report('ana', at)),
    ...[290, 291, 292].map((at) => report('eve', at)),
  ];

  const authorsAt = (now: Date): string[] =>
    sentinelsOf(reports, signals, now).map(({ author }) => author);

  expect(authorsAt(hour(9))).toEqual([]);
  expect(authorsAt(hour(10))).toEqual(['ana', 'bob']);
  expect(authorsAt(hour(300))).toEqual(['ana', 'eve', 'bob']);
});

const instants = integer({ min: 0, max: 400 }).map(hour);

const series = constantFrom('baggage', 'delay');

const reportsOfSome = array(record({ author: constantFrom('ana', 'bob'), series, at: instants }));

const signalsOfSome = array(record({ series, at: instants }), { maxLength: 8 });

it('finds what comparing each report with each signal finds', () => {
  assert(
    property(reportsOfSome, signalsOfSome, instants, (reports, signals, now) => {
      const found = sentinelsOf(reports, signals, now);

      expect(found.toSorted((a, b) => (a.author < b.author ? -1 : 1))).toEqual(
        ['ana', 'bob'].flatMap((author) => byComparing(author, reports, signals, now)),
      );
    }),
    { numRuns: 300 },
  );
});

function byComparing(
  author: string,
  reports: readonly Report[],
  signals: readonly SignalRaised[],
  now: Date,
): Sentinel[] {
  let known = 0;
  let hits = 0;
  for (const one of reports.filter((each) => each.author === author)) {
    const isHit = signals.some((signal) => {
      const leadHours = (signal.at.valueOf() - one.at.valueOf()) / HOUR_MS;
      return signal.series === one.series && signal.at <= now && leadHours >= 1 && leadHours <= 72;
    });
    if (isHit) hits += 1;
    if (isHit || (now.valueOf() - one.at.valueOf()) / HOUR_MS > 72) known += 1;
  }
  if (hits < 3 || hits * 2 < known) return [];
  return [{ author, reports: known, hits, precision: hits / known }];
}

function report(author: string, at: number, of = 'baggage'): Report {
  return { author, series: of, at: hour(at) };
}

function raised(at: number): SignalRaised {
  return { series: 'baggage', at: hour(at) };
}

function hour(number: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + number * HOUR_MS);
}
