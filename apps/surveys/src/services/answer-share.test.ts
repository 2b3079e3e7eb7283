import { expect, it } from 'vitest';

import { answerShare, topBoxSize } from './answer-share.ts';

const NONE_EXCLUDED = { notApplicable: 0, blank: 0, refused: 0 };
const WITHOUT_WEIGHTS = { topWeight: null, totalWeight: null };

it('computes share and margin of the airport survey of 2017', () => {
  const share = answerShare({ n: 2688, top: 2206, ...WITHOUT_WEIGHTS, ...NONE_EXCLUDED });

  expect(share.value).toBeCloseTo(82.07, 2);
  // 196 × sqrt(0.82068 × 0.17932 / 2688)
  expect(share.marginOfError95).toBeCloseTo(1.4502, 4);
});

it('counts answers by weight beside those by head', () => {
  const share = answerShare({ n: 4, top: 1, topWeight: 3, totalWeight: 6, ...NONE_EXCLUDED });

  expect(share).toMatchObject({ value: 25, count: 1, weighted: 50 });
});

it('has no weighted share where all weights are zero', () => {
  const share = answerShare({ n: 2, top: 1, topWeight: 0, totalWeight: 0, ...NONE_EXCLUDED });

  expect(share).toMatchObject({ value: 50, weighted: null });
});

it('has no value where nobody answered, and tells who did not', () => {
  const share = answerShare({
    n: 0,
    top: 0,
    topWeight: 0,
    totalWeight: null,
    notApplicable: 1,
    blank: 2,
    refused: 3,
  });

  expect(share).toEqual({
    value: null,
    n: 0,
    count: 0,
    marginOfError95: null,
    weighted: null,
    excluded: { notApplicable: 1, blank: 2, refused: 3 },
  });
});

it.each([0, -1, 101])('refuses a top box of %d values', (k) => {
  expect(() => topBoxSize(k)).toThrow(
    `A top box holds the best 1 to 100 values, not ${k}: ask for another k.`,
  );
});
