import { expect, it } from 'vitest';

import type { BrandTopic } from '../entities/topic-version.ts';
import { verifyTopics } from './topic-rules.ts';

function topic(over: Partial<BrandTopic> = {}): BrandTopic {
  return {
    key: 'LOUNGE',
    labels: { en: 'Lounges', fr: 'Salons' },
    terms: { en: ['sky club'], fr: ['salon'] },
    ...over,
  };
}

const terms = (count: number): BrandTopic['terms'] => ({
  en: Array.from({ length: count }, () => 'club'),
  fr: [],
});

const numbered = (count: number): BrandTopic[] =>
  Array.from({ length: count }, (_, index) => topic({ key: `T${index}` }));

it.each([
  ['none', []],
  ['200 topics', numbered(200)],
  ['2,000 terms', [topic({ terms: terms(2000) })]],
  ['terms for a topic of all', [topic({ key: 'REWARDS', labels: null })]],
])('takes %s', (_, topics) => {
  expect(verifyTopics(topics)).toBeUndefined();
});

it.each<[string, readonly BrandTopic[], string, readonly string[]]>([
  ['201 topics', numbered(201), 'TOPICS_TOO_MANY', ['topics']],
  ['2,001 terms', [topic({ terms: terms(2001) })], 'TOPICS_TOO_MANY', ['topics']],
  ['a key in small letters', [topic({ key: 'lounge' })], 'TOPIC_KEY_WRONG', ['topics', '0', 'key']],
  ['a long key', [topic({ key: 'X'.repeat(101) })], 'TOPIC_KEY_WRONG', ['topics', '0', 'key']],
  ['a key twice', [topic(), topic()], 'TOPIC_TWICE', ['topics', '1', 'key']],
  ['no labels', [topic({ labels: null })], 'TOPIC_LABELS_WRONG', ['topics', '0', 'labels']],
  [
    'labels for a topic of all',
    [topic({ key: 'REWARDS' })],
    'TOPIC_LABELS_WRONG',
    ['topics', '0', 'labels'],
  ],
  [
    'an empty label',
    [topic({ labels: { en: 'Lounges', fr: ' ' } })],
    'TOPIC_LABELS_WRONG',
    ['topics', '0', 'labels', 'fr'],
  ],
  ['no term', [topic({ terms: terms(0) })], 'TERM_WRONG', ['topics', '0', 'terms']],
  [
    'a term of a gap alone',
    [topic({ terms: { en: ['sky club'], fr: ['salon', '…'] } })],
    'TERM_WRONG',
    ['topics', '0', 'terms', 'fr', '1'],
  ],
])('refuses %s, and says where it is', (_, topics, code, path) => {
  expect(() => verifyTopics(topics)).toThrow(
    expect.objectContaining({ code, field: ['input', ...path] }),
  );
});

it('tells what a term must be', () => {
  expect(() => verifyTopics([topic({ terms: { en: ['a, b'], fr: [] } })])).toThrow(
    'A term has no comma: give each of several phrases as a term.',
  );
});
