import type { CustomTerms, Language } from './analysis.ts';
import type { Taxonomy, Topic } from './taxonomy.ts';

/** Phrases separated by commas, with the topic they stand for. */
export type TopicTerms = readonly (readonly [phrases: string, topic: Topic['id']])[];

/** What a topic is called by programs. */
export const TOPIC_KEY = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** The terms of a language with the topics they stand for. */
export function topicTerms({ topics }: Taxonomy, language: Language): TopicTerms {
  return topics.map(({ id, terms }) => [terms[language], id]);
}

/** The same of a company's own terms. */
export function customTopicTerms(
  customTerms: readonly CustomTerms[],
  language: Language,
): TopicTerms {
  return customTerms.map(({ topic, terms }) => {
    if (!TOPIC_KEY.test(topic)) {
      throw new Error(
        `Custom terms are for the topic «${topic}»: write a topic in SCREAMING_CASE, such as FREQUENT_FLYER.`,
      );
    }
    return [terms[language] ?? '', topic];
  });
}
