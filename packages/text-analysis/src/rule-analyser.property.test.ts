import { assert, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';

import { EMOTIONS, INTENTS, SENTIMENT_LEVELS } from './analysis.ts';
import { createRuleAnalyser } from './rule-analyser.ts';
import { TAXONOMY } from './taxonomy.ts';
import { tokenise } from './tokenise.ts';

const analyser = createRuleAnalyser();

const MEGABYTE = 1_000_000;

const anyText = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  string({ unit: 'grapheme', maxLength: 200 }),
  string({
    unit: constantFrom(
      'not ',
      'good ',
      'but ',
      'pas ',
      'nul ',
      '!',
      '?',
      '#',
      '@',
      "'",
      '👍',
      '\n',
    ),
    maxLength: 60,
  }),
);

const language = constantFrom('en', 'fr');

it('answers within its bounds for any text, and the same each time', () => {
  const topics = new Set(TAXONOMY.topics.map(({ id }) => id));

  assert(
    property(anyText, language, (text, told) => {
      const analysis = analyser.analyse(text, { language: told });

      expect(analyser.analyse(text, { language: told })).toEqual(analysis);
      expect(SENTIMENT_LEVELS).toContain(analysis.sentiment?.level);
      expect(Math.abs(analysis.sentiment?.score ?? 2)).toBeLessThanOrEqual(1);
      expect(EMOTIONS).toEqual(expect.arrayContaining([...(analysis.emotions ?? ['?'])]));
      expect(INTENTS).toEqual(expect.arrayContaining([...(analysis.intents ?? ['?'])]));
      expect(analysis.topics?.filter((topic) => !topics.has(topic))).toEqual([]);
    }),
  );
});

it('finds out the language of any text without throwing', () => {
  assert(
    property(anyText, (text) => {
      expect(() => analyser.analyse(text)).not.toThrow();
      expect(analyser.analyse(text)).toEqual(analyser.analyse(text));
    }),
  );
});

it('goes from a higher level to no lower a score', () => {
  const said = record({ text: anyText, language });

  assert(
    property(said, said, (one, other) => {
      const found = [one, other]
        .map(({ text, ...options }) => analyser.analyse(text, options).sentiment)
        .map((sentiment) => ({
          score: sentiment?.score ?? 0,
          rank: SENTIMENT_LEVELS.indexOf(sentiment?.level ?? 'NEUTRAL'),
        }))
        .toSorted((left, right) => left.score - right.score);

      expect(found[0]?.rank).toBeLessThanOrEqual(found[1]?.rank ?? -1);
    }),
  );
});

it('turns an opinion round where it is negated', () => {
  const good = constantFrom(
    ['en', 'The room was ', 'The room was not ', 'clean'],
    ['en', 'The crew is ', "The crew isn't ", 'friendly'],
    ['en', 'It was ', 'It was never ', 'helpful'],
    ['fr', 'La chambre était ', "La chambre n'était pas ", 'propre'],
    ['fr', "L'accueil est ", "L'accueil n'est jamais ", 'agréable'],
    ['fr', 'Le vendeur était ', "Le vendeur n'était pas du tout ", 'compétent'],
  );

  assert(
    property(good, ([told = '', plain = '', negated = '', word = '']) => {
      const score = (text: string): number =>
        analyser.analyse(text, { language: told }).sentiment?.score ?? 0;

      expect(score(plain + word)).toBeGreaterThan(0);
      expect(score(negated + word)).toBeLessThan(0);
    }),
  );
});

it.for([
  ['one word', 'a'],
  ['words that negate', 'never not good but '],
  ['apostrophes', "n'"],
  ['ampersands', '&amp'],
  ['smiles that are none', ":'-"],
  ['marks on letters', 'e\u0301\u0301\u0301'],
  ['hashtags', '#aB'],
  ['drawn-out letters', 'oooooooooo'],
  ['halves of letters', '\uD83D'],
  ['phrases with a gap', 'never never never never '],
])('gets through a megabyte of %s', ([, piece = '']) => {
  const text = piece.repeat(MEGABYTE / piece.length);

  expect(tokenise(text, 'fr').length).toBeLessThan(2 * MEGABYTE);
  expect(tokenise(text, 'en').length).toBeLessThan(2 * MEGABYTE);
  expect(analyser.analyse(text, { language: 'en' }).sentiment?.score).toBeGreaterThanOrEqual(-1);
  expect(analyser.analyse(text).version).toBe(analyser.version);
});

it('reads a text up to its limit, whatever follows', () => {
  assert(
    property(integer({ min: 1, max: 100 }), (times) => {
      const read = 'The flight was good. '.repeat(1000).slice(0, 20_000);

      expect(analyser.analyse(read + ' Terrible!'.repeat(times), { language: 'en' })).toEqual(
        analyser.analyse(read, { language: 'en' }),
      );
    }),
    { numRuns: 5 },
  );
});
