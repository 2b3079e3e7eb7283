import { UserProblem } from '@cx/mutations';
import { labelsOfTopic, type Language, termProblem, TOPIC_KEY } from '@cx/text-analysis/topics';

import type { BrandTopic } from '../entities/topic-version.ts';

const MOST_TOPICS = 200;
const MOST_TERMS = 2000;

const LONGEST_NAME = 100;

/** @throws UserProblem when a brand cannot name its topics so */
export function verifyTopics(topics: readonly BrandTopic[]): void {
  const terms = topics.reduce(
    (sum, topic) => sum + topic.terms.en.length + topic.terms.fr.length,
    0,
  );
  if (topics.length > MOST_TOPICS || terms > MOST_TERMS) {
    throw new UserProblem(
      'TOPICS_TOO_MANY',
      `A brand names ${MOST_TOPICS} topics with ${MOST_TERMS} terms in all at most: these are ${topics.length} with ${terms}.`,
      ['input', 'topics'],
    );
  }
  const seen = new Set<string>();
  for (const [index, topic] of topics.entries()) {
    const path = ['input', 'topics', String(index)];
    verifyKey(topic.key, seen, [...path, 'key']);
    verifyLabels(topic, [...path, 'labels']);
    verifyTerms(topic, [...path, 'terms']);
    seen.add(topic.key);
  }
}

function verifyKey(key: string, seen: ReadonlySet<string>, path: readonly string[]): void {
  if (!TOPIC_KEY.test(key) || key.length > LONGEST_NAME) {
    throw new UserProblem(
      'TOPIC_KEY_WRONG',
      `A key has capital letters, digits and single underscores, ${LONGEST_NAME} at most, such as FREQUENT_FLYER.`,
      path,
    );
  }
  if (seen.has(key)) {
    throw new UserProblem(
      'TOPIC_TWICE',
      `${key} is there already: give all its terms at one place.`,
      path,
    );
  }
}

function verifyLabels({ key, labels }: BrandTopic, path: readonly string[]): void {
  if (labelsOfTopic(key) !== null) {
    if (labels === null) return;
    throw new UserProblem(
      'TOPIC_LABELS_WRONG',
      `${key} is a topic of all brands, and has its labels: give terms alone, or another key.`,
      path,
    );
  }
  if (labels === null) {
    throw new UserProblem(
      'TOPIC_LABELS_WRONG',
      `${key} is a topic of your own: give its labels.`,
      path,
    );
  }
  for (const [language, label] of Object.entries(labels)) {
    if (label.trim() !== '' && label.length <= LONGEST_NAME) continue;
    throw new UserProblem(
      'TOPIC_LABELS_WRONG',
      `A label has 1 to ${LONGEST_NAME} characters, and one at least that can be seen.`,
      [...path, language],
    );
  }
}

function verifyTerms({ key, terms }: BrandTopic, path: readonly string[]): void {
  if (terms.en.length + terms.fr.length === 0) {
    throw new UserProblem('TERM_WRONG', `Nothing leads to ${key}: give it a term at least.`, path);
  }
  verifyTermsIn('en', terms.en, path);
  verifyTermsIn('fr', terms.fr, path);
}

function verifyTermsIn(
  language: Language,
  terms: readonly string[],
  path: readonly string[],
): void {
  for (const [index, term] of terms.entries()) {
    const problem = termProblem(term, language);
    if (problem === null) continue;
    throw new UserProblem('TERM_WRONG', `A term ${problem}.`, [...path, language, String(index)]);
  }
}
