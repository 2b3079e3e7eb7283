import { LANGUAGES, type Language } from './analysis.ts';
import { TAXONOMY, type Topic } from './taxonomy.ts';

const BY_ID = new Map(TAXONOMY.topics.map((topic) => [topic.id, topic.labels]));

/** Null for a topic that the taxonomy does not have. */
export function labelsOfTopic(id: string): Topic['labels'] | null {
  return BY_ID.get(id) ?? null;
}

/** The one of the languages that a tag of BCP 47 is of; null for another. */
export function languageOf(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((known) => known === primary) ?? null;
}
