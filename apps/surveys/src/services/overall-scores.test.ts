import { assert, boolean, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { overallScores, type ScaledAnswer } from './overall-scores.ts';

const answer = (over: Partial<ScaledAnswer>): ScaledAnswer => ({
  key: 'Q',
  position: 0,
  construct: 'SATISFACTION',
  scaleMin: 1,
  scaleMax: 5,
  higherIsBetter: true,
  value: null,
  ...over,
});

const NOTHING = {
  recommendScore: null,
  satisfactionScore: null,
  isSatisfied: null,
  effortScore: null,
  isEffortless: null,
};

it('tells nothing of what was not asked or not answered', () => {
  const answers = (['SATISFACTION', 'EFFORT', 'RECOMMEND', 'TRUST'] as const).map((construct) =>
    answer({ construct }),
  );

  expect([overallScores([]), overallScores(answers)]).toEqual([NOTHING, NOTHING]);
});

it.each([
  [1, 5, 3, 0.5, false],
  [1, 5, 4, 0.75, true],
  [0, 10, 8, 0.8, false],
  [0, 10, 9, 0.9, true],
  [0, 1, 0, 0, false],
  [0, 1, 1, 1, true],
])(
  'is satisfied, on a scale from %d to %d, with the best two values, of two with the better one: %d',
  (scaleMin, scaleMax, value, satisfactionScore, isSatisfied) => {
    const one = answer({ scaleMin, scaleMax, value });
    const other = { ...one, higherIsBetter: false, value: scaleMin + scaleMax - value };

    const told = { ...NOTHING, satisfactionScore, isSatisfied };
    expect(overallScores([one])).toEqual(told);
    expect(overallScores([other])).toEqual(told);
  },
);

it.each([
  [1, 7, 1, 1, false],
  [1, 7, 4, 4, false],
  [1, 7, 5, 5, true],
  [1, 7, 7, 7, true],
  [1, 5, 3, 4, false],
  [1, 5, 4, 5.5, true],
])(
  'takes %d to %d of effort to the scale of 7: %d',
  (scaleMin, scaleMax, value, effortScore, isEffortless) => {
    const one = answer({ construct: 'EFFORT', scaleMin, scaleMax, value });
    const other = { ...one, higherIsBetter: false, value: scaleMin + scaleMax - value };

    const told = { ...NOTHING, effortScore, isEffortless };
    expect(overallScores([one])).toEqual(told);
    expect(overallScores([other])).toEqual(told);
  },
);

it('takes the first question of a construct for the one about the whole, answered or not', () => {
  const answers = [
    answer({ position: 2, value: 5 }),
    answer({ position: 1, key: 'B', value: 1 }),
    answer({ position: 1, key: 'A', value: null }),
  ];

  expect(overallScores(answers)).toEqual(NOTHING);
  expect(overallScores(answers.slice(0, 2))).toMatchObject({ satisfactionScore: 0 });
});

it('takes the first recommendation that was given, from 0 to 10', () => {
  const asked = { construct: 'RECOMMEND', scaleMin: 0, scaleMax: 10 } as const;

  expect(
    overallScores([
      answer({ ...asked, position: 3, value: 2 }),
      answer({ ...asked, position: 2, value: 9 }),
      answer({ ...asked, position: 1, value: null }),
      answer({ construct: 'RECOMMEND', position: 0, value: 5 }),
    ]),
  ).toEqual({ ...NOTHING, recommendScore: 9 });
});

it('counts a recommendation between two points as the net promoter score does', () => {
  assert(
    property(
      record({ tenths: integer({ min: 0, max: 100 }), higherIsBetter: boolean() }),
      ({ tenths, higherIsBetter }) => {
        const value = tenths / 10;
        const score = higherIsBetter ? value : 10 - value;
        const scale = { scaleMin: 0, scaleMax: 10, higherIsBetter };

        const { recommendScore } = overallScores([
          answer({ ...scale, construct: 'RECOMMEND', value }),
        ]);

        expect(classOf(recommendScore ?? -1)).toBe(classOf(score));
        expect(recommendScore).toSatisfy(Number.isInteger);
      },
    ),
  );
});

function classOf(score: number): string {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}
