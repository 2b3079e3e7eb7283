import { expect, it } from 'vitest';

import { readAnswer, UnreadableAnswer } from './answer-reading.ts';

const RECOMMEND = {
  scale: { min: 0, max: 10 },
  naCodes: ['98'],
  blankCodes: ['11', 'Blank'],
  refusedCodes: ['99'],
};

const STORY = { scale: null, naCodes: [], blankCodes: [], refusedCodes: [] };

it.each([
  ['10', { rawCode: '10', value: 10, state: 'ANSWERED' }],
  [' 0 ', { rawCode: '0', value: 0, state: 'ANSWERED' }],
  ['11', { rawCode: '11', value: null, state: 'BLANK' }],
  ['Blank', { rawCode: 'Blank', value: null, state: 'BLANK' }],
  ['', { rawCode: null, value: null, state: 'BLANK' }],
  ['98', { rawCode: '98', value: null, state: 'NA' }],
  ['99', { rawCode: '99', value: null, state: 'REFUSED' }],
])('reads %o', (raw, reading) => {
  expect(readAnswer(raw, RECOMMEND)).toEqual(reading);
});

it('keeps words as they are, without a value', () => {
  expect(readAnswer('Merci beaucoup !', STORY)).toEqual({
    rawCode: 'Merci beaucoup !',
    value: null,
    state: 'ANSWERED',
  });
});

it.each(['12', '-1', 'ten', '1e9', 'NaN'])('refuses %o, which is neither value nor code', (raw) => {
  expect(() => readAnswer(raw, RECOMMEND)).toThrow(UnreadableAnswer);
  expect(() => readAnswer(raw, RECOMMEND)).toThrow(
    `${raw} is no value from 0 to 10 and no code for blank, not applicable or refused.`,
  );
});
