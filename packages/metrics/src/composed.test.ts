import { expect, it } from 'vitest';

import { evaluate, type MeasureValue, type Parts } from './evaluate.ts';
import { type MeasureId, measureOf } from './model.ts';

type Numbers = Readonly<Record<string, number>>;

/** Parts named `family.part`. */
function partsOf(numbers: Numbers): (family: string) => Parts {
  return (family) => ({
    number: (part) => BigInt(numbers[`${family}.${part}`] ?? 0),
    bytes: () => new Uint8Array(),
  });
}

const UNTIL = new Date('2026-07-02T12:00:00Z');

function valueOf(id: MeasureId, now: Numbers, channels: readonly Numbers[] = []): MeasureValue {
  return evaluate(measureOf(id), '', {
    now: partsOf(now),
    before: partsOf({}),
    channels: channels.map(partsOf),
    panel: 'NO_PANEL',
    until: UNTIL,
  });
}

it('holds what brands say of themselves against what their customers say', () => {
  const stated = { 'self_assessments.n': 100, 'self_assessments.superior': 80 };

  const gap = valueOf('PERCEPTION_GAP', {
    ...stated,
    'satisfactions.n': 400,
    'satisfactions.top': 32,
  });

  expect(gap.value).toBeCloseTo(72, 9);
  expect(gap).toMatchObject({ n: 400, reason: null });
  expect(valueOf('PERCEPTION_GAP', stated)).toMatchObject({ value: null, reason: 'INPUT_MISSING' });
  expect(valueOf('PERCEPTION_GAP', {})).toMatchObject({ value: null, reason: 'NO_FACTS' });
});

const REPUTATION = {
  // Twenty ratings of 0.9 beside as many of 0.5 that nobody gave.
  'reviews.rating_n': 20,
  'reviews.rating_sum': 18_000_000,
  'feedback.public_felt': 10,
  'feedback.public_positive': 6,
  'feedback.public_negative': 2,
  'reviews.published': 20,
  'reviews.answered': 5,
  'mentions.public': 20,
  'mentions.answered_publicly': 15,
  'reviews.refused': 5,
  // Half a year old.
  'reviews.published_seconds': (20 * Date.parse('2026-01-01T00:00:00Z')) / 1000,
};

it('makes the reputation of five parts, each of which can be asked for', () => {
  const parts = [
    'E_REPUTATION_RATING',
    'E_REPUTATION_SENTIMENT',
    'E_REPUTATION_ANSWERS',
    'E_REPUTATION_TRANSPARENCY',
    'E_REPUTATION_RECENCY',
  ] as const;

  const values = parts.map((id) => valueOf(id, REPUTATION).value);

  expect(values).toEqual([0.7, 0.7, 0.5, 0.8, 0.5]);
  // 40 · 0.7 + 25 · 0.7 + 15 · 0.5 + 10 · 0.8 + 10 · 0.5
  expect(valueOf('E_REPUTATION', REPUTATION).value).toBeCloseTo(66, 9);
});

it('tells no reputation of which a part is missing', () => {
  const silent = { ...REPUTATION, 'feedback.public_felt': 0 };

  expect(valueOf('E_REPUTATION', silent)).toMatchObject({ value: null, reason: 'INPUT_MISSING' });
});

const channel = (n: number, given: number): Numbers => ({
  'tickets_solved.n': n,
  'tickets_solved.with_gesture': given,
});

it('compares channels with all of them together, those of twenty tickets and more', () => {
  const same = valueOf('HARMONISATION', {}, [channel(40, 10), channel(20, 5), channel(19, 19)]);
  const opposite = valueOf('HARMONISATION', {}, [channel(20, 20), channel(20, 0)]);
  const lonely = valueOf('HARMONISATION', {}, [channel(40, 10), channel(19, 19)]);

  expect(same).toMatchObject({
    value: 1,
    n: 60,
    excluded: [{ reason: 'SMALL_CHANNEL', count: 19 }],
  });
  // Of one with both halves alike: √(1 - ¾ · log2 3 + ½), by hand.
  expect(opposite.value).toBeCloseTo(1 - Math.sqrt(1.5 - 0.75 * Math.log2(3)), 9);
  expect(lonely).toMatchObject({ value: null, n: 40, reason: 'TOO_FEW' });
});

it('tells how much longer one channel lets customers wait than another', () => {
  const answered = (n: number, sum: number): Numbers => ({
    'tickets_opened.frt_n': n,
    'tickets_opened.frt_sum': sum,
  });

  const spread = valueOf('FRT_SPREAD', {}, [
    answered(20, 2000),
    answered(40, 2400),
    answered(19, 9_000_000),
  ]);

  expect(spread).toMatchObject({
    value: 40,
    n: 60,
    excluded: [{ reason: 'SMALL_CHANNEL', count: 19 }],
  });
});
