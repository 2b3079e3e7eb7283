import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { createPhrases } from './phrases.ts';
import { termProblem } from './term-form.ts';
import { tokenise } from './tokenise.ts';

it.each(['club', 'Sky Club', 'skyclub*', "carte d'accès", 'never … again', '🛫', 'A380', '24/7'])(
  'takes the term «%s»',
  (term) => {
    expect(termProblem(term, 'fr')).toBeNull();
  },
);

it.each([
  ['', 'has 1 to 100 characters'],
  [' ', 'has 1 to 100 characters'],
  ['x'.repeat(101), 'has 1 to 100 characters'],
  ['one, two', 'has no comma: give each of several phrases as a term'],
  ['…', 'leaves one gap at most, …, and that between two words'],
  ['… again', 'leaves one gap at most, …, and that between two words'],
  ['never …', 'leaves one gap at most, …, and that between two words'],
  ['a … b … c', 'leaves one gap at most, …, and that between two words'],
  ['club !', 'is made of words: marks, handles and addresses are not looked for'],
  ['@club', 'is made of words: marks, handles and addresses are not looked for'],
  ['*', 'is made of words: marks, handles and addresses are not looked for'],
  ['*club', 'has * at the end of a word alone'],
  ['club**', 'has * at the end of a word alone'],
  ['refund* vouch*', 'has one * at most'],
  ['one two three four five six seven eight nine', 'has 8 words at most'],
  ['ab*', 'has 3 to 20 characters before a *'],
  ['abcdefghijklmnopqrstu*', 'has 3 to 20 characters before a *'],
])('says of the term «%s» that it %s', (term, problem) => {
  expect(termProblem(term, 'en')).toBe(problem);
});

it('takes no term that would be found in a text without words', () => {
  const piece = constantFrom('…', '*', 'club', 'ab', ' ', '.', '@me', '🛫', 'é');
  assert(
    property(string({ unit: piece, maxLength: 12 }), (term) => {
      if (termProblem(term, 'en') !== null) return;
      const phrases = createPhrases([[term, 'TOPIC']], 'en');
      const nothing = tokenise('. . .', 'en');
      expect(nothing.flatMap((_, at) => phrases.at(nothing, at))).toEqual([]);
    }),
  );
});
