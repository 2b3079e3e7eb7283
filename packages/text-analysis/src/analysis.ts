/** The languages that are analysed. Texts in others are told apart, not analysed. */
export const LANGUAGES = ['en', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** From the worst to the best. */
export const SENTIMENT_LEVELS = [
  'VERY_NEGATIVE',
  'NEGATIVE',
  'NEUTRAL',
  'POSITIVE',
  'VERY_POSITIVE',
] as const;

export type SentimentLevel = (typeof SENTIMENT_LEVELS)[number];

export const EMOTIONS = [
  'JOY',
  'GRATITUDE',
  'SURPRISE',
  'ANGER',
  'DISAPPOINTMENT',
  'SADNESS',
  'FEAR',
  'DISGUST',
] as const;

export type Emotion = (typeof EMOTIONS)[number];

export const INTENTS = ['CHURN', 'BOYCOTT', 'RECOMMEND', 'PRAISE', 'QUESTION'] as const;

export type Intent = (typeof INTENTS)[number];

export interface Sentiment {
  readonly level: SentimentLevel;
  /** From -1, the worst, to 1. */
  readonly score: number;
}

/** What was found in one text. Null is «not analysed», an empty list is «none». */
export interface Analysis {
  /** The version of the analyser that made it. */
  readonly version: string;
  /** BCP 47; null where the text does not say. */
  readonly language: string | null;
  readonly sentiment: Sentiment | null;
  readonly emotions: readonly Emotion[] | null;
  readonly intents: readonly Intent[] | null;
  /** Ids of the taxonomy, and of custom terms. */
  readonly topics: readonly string[] | null;
}

/** Terms of a company's own for a topic: its products, its departments, its words. */
export interface CustomTerms {
  /** A topic of the taxonomy, or one of the company's own in SCREAMING_CASE. */
  readonly topic: string;
  /** As in the taxonomy: phrases separated by commas. */
  readonly terms: Partial<Readonly<Record<Language, string>>>;
}

export interface AnalyseOptions {
  /** BCP 47, where it is known; otherwise it is found out. */
  readonly language?: string;
  /** Found beside the taxonomy. What is made of a list is kept with it: give the same one for many texts. */
  readonly customTerms?: readonly CustomTerms[];
}

/** Analyses texts: by rules in this process, or by a model server behind the same interface. */
export interface TextAnalyser {
  /** Changes whenever the same text, with the same custom terms, could be analysed otherwise. */
  readonly version: string;
  analyse(text: string, options?: AnalyseOptions): Analysis | Promise<Analysis>;
}
