import type { Language } from './analysis.ts';
import type { Taxonomy, Topic } from './taxonomy.ts';

/** Terms of a company's own for a topic: its products, its departments, its words. */
export interface CustomTerms {
  /** A topic of the taxonomy, or one of the company's own in SCREAMING_CASE. */
  readonly topic: string;
  /** As in the taxonomy: phrases separated by commas. */
  readonly terms: Partial<Readonly<Record<Language, string>>>;
}

const SCREAMING_CASE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** The terms of a language with the topics they stand for. */
export function topicTerms(
  { topics }: Taxonomy,
  customTerms: readonly CustomTerms[],
  language: Language,
): readonly (readonly [phrases: string, topic: Topic['id']])[] {
  const own = topics.map(({ id, terms }) => [terms[language], id] as const);
  const custom = customTerms.map(({ topic, terms }) => {
    if (!SCREAMING_CASE.test(topic)) {
      throw new Error(
        `Custom terms are for the topic «${topic}»: write a topic in SCREAMING_CASE, such as FREQUENT_FLYER.`,
      );
    }
    return [terms[language] ?? '', topic] as const;
  });
  return [...own, ...custom];
}
