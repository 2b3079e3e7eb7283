import { expect, it } from 'vitest';

import { createPhrases } from './phrases.ts';
import { tokenise } from './tokenise.ts';

const phrases = createPhrases(
  [
    ['cancel*, on hold', 'one'],
    ['on hold for', 'two'],
    ['never … again', 'three'],
    ['', 'nothing'],
  ],
  'en',
);

const foundIn = (text: string): unknown[] => {
  const tokens = tokenise(text, 'en');
  return tokens.flatMap((_, at) => phrases.at(tokens, at));
};

it('finds words by their beginning', () => {
  expect(foundIn('they cancelled it')).toEqual([{ start: 1, end: 2, value: 'one' }]);
});

it('finds all phrases that begin at a word, shortest first', () => {
  expect(foundIn('on hold for days')).toEqual([
    { start: 0, end: 2, value: 'one' },
    { start: 0, end: 3, value: 'two' },
  ]);
});

it.for([
  ['never again', 1],
  ['never fly with you ever again', 1],
  ['never fly with you or them again', 0],
  ['never. Again', 0],
  ['on, hold', 0],
] as const)('leaves up to four words of one sentence in a gap: «%s»', ([text, count]) => {
  expect(foundIn(text)).toHaveLength(count);
});
