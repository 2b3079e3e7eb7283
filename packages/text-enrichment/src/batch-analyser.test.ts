import { setImmediate } from 'node:timers/promises';

import type { TextAnalyser } from '@cx/text-analysis';
import { expect, it } from 'vitest';

import { createInProcessAnalyser, type GivenText, loadRuleAnalyser } from './batch-analyser.ts';

const NEVER = new AbortController().signal;

it('answers for each text, in the order of the texts and in their language', async () => {
  const analyser = await loadRuleAnalyser();

  const found = await analyser.analyse(
    [
      { text: 'Terrible staff', language: null, customTerms: [] },
      { text: 'Très bon accueil', language: 'fr', customTerms: [] },
      { text: 'Sehr gut', language: 'de', customTerms: [] },
    ],
    NEVER,
  );

  expect(found.map(({ language, sentiment }) => [language, sentiment?.level])).toEqual([
    ['en', 'VERY_NEGATIVE'],
    ['fr', 'POSITIVE'],
    ['de', undefined],
  ]);
});

it('finds the terms that come with a text', async () => {
  const analyser = await loadRuleAnalyser();
  const customTerms = [{ topic: 'LOUNGE', terms: { en: 'sky club' } }];

  const found = await analyser.analyse(
    [
      { text: 'The sky club was full', language: 'en', customTerms },
      { text: 'The sky club was full', language: 'en', customTerms: [] },
    ],
    NEVER,
  );

  expect(found.map(({ topics }) => topics)).toEqual([['LOUNGE'], []]);
});

it('is loaded once for all that ask for it', async () => {
  expect(await loadRuleAnalyser()).toBe(await loadRuleAnalyser());
});

it('lets others work between its slices', async () => {
  const order: string[] = [];
  const analyser = createInProcessAnalyser({
    analyser: analyserOf((text) => order.push(text)),
    taxonomyVersion: '1',
    sliceMs: 0,
  });

  const analysing = analyser.analyse(textsOf('one', 'two', 'three'), NEVER);
  await setImmediate();
  order.push('other');
  await analysing;

  expect(order.at(0)).toBe('one');
  expect(order.at(-1)).toBe('three');
  expect(order).toContain('other');
});

it('goes on no further when nobody waits any more', async () => {
  const seen: string[] = [];
  const nobodyWaits = new AbortController();
  const analyser = createInProcessAnalyser({
    analyser: analyserOf((text) => {
      seen.push(text);
      nobodyWaits.abort();
    }),
    taxonomyVersion: '1',
    sliceMs: 0,
  });

  await expect(analyser.analyse(textsOf('one', 'two'), nobodyWaits.signal)).rejects.toThrow(
    'aborted',
  );

  expect(seen).toEqual(['one']);
});

function textsOf(...texts: readonly string[]): GivenText[] {
  return texts.map((text) => ({ text, language: null, customTerms: [] }));
}

function analyserOf(hear: (text: string) => void): TextAnalyser {
  return {
    version: 'v1',
    analyse(text) {
      hear(text);
      return {
        version: 'v1',
        language: null,
        sentiment: null,
        emotions: null,
        intents: null,
        topics: null,
      };
    },
  };
}
