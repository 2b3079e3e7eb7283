import { TAXONOMY } from '@cx/text-analysis/topics';

/** Enough of a topic to name it. */
export interface TopicReference {
  readonly key: string;
}

const BY_KEY = new Map(TAXONOMY.topics.map((topic) => [topic.id, topic.labels]));

/**
 * What people call a topic: in English where the taxonomy has no label in their language, and by its key
 * where it has none at all.
 *
 * @param language BCP 47
 */
export function topicLabel(key: string, language: string): string {
  const labels = BY_KEY.get(key);
  if (labels === undefined) return key;
  return language.toLowerCase().split('-')[0] === 'fr' ? labels.fr : labels.en;
}
