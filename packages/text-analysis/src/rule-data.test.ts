import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { analyserVersion } from './analyser-version.ts';
import { LANGUAGES } from './analysis.ts';
import { LANGUAGE_DATA } from './rule-data.ts';
import { TAXONOMY } from './taxonomy.ts';

const split = (phrases: string): string[] =>
  phrases.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));

// Stored analyses name the version: raise it, and then take over the new hash.
it('has another version of the taxonomy for other topics', () => {
  const hash = createHash('sha256').update(JSON.stringify(TAXONOMY.topics)).digest('hex');

  expect([TAXONOMY.version, hash.slice(0, 12)]).toEqual(['1', '624f92406051']);
});

it('names each topic once, with a label and terms in each language', () => {
  const ids = TAXONOMY.topics.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[A-Z]+(_[A-Z]+)*$/.test(id))).toEqual([]);
  expect(
    TAXONOMY.topics.filter(({ labels, terms }) =>
      LANGUAGES.some(
        (language) => labels[language] === '' || split(terms[language]).some((term) => term === ''),
      ),
    ),
  ).toEqual([]);
});

it.for(LANGUAGES)('says one thing of each word of %s', (language) => {
  const words = LANGUAGE_DATA[language].valences.flatMap(([phrases]) => split(phrases));
  const twice = words.filter((word, at) => words.indexOf(word) !== at);

  expect(words.length).toBeGreaterThan(500);
  expect(twice).toEqual([]);
  expect(words.filter((word) => word === '')).toEqual([]);
});

it('has another version of the analyser for any other word, set or map', () => {
  const versions = [
    analyserVersion('rules', [['good', 1]]),
    analyserVersion('rules', [['good', 2]]),
    analyserVersion('rules', new Set(['a'])),
    analyserVersion('rules', new Set(['b'])),
    analyserVersion('rules', new Map([['a', 1]])),
    analyserVersion('rules', new Map([['a', 2]])),
  ];

  expect(new Set(versions).size).toBe(6);
});
