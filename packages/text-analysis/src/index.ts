export {
  type Analysis,
  type AnalyseOptions,
  type CustomTerms,
  EMOTIONS,
  type Emotion,
  INTENTS,
  type Intent,
  LANGUAGES,
  type Language,
  SENTIMENT_LEVELS,
  type Sentiment,
  type SentimentLevel,
  type TextAnalyser,
} from './analysis.ts';
export {
  MOST_CHARACTERS_READ,
  type RuleAnalyser,
  type RuleAnalyserOptions,
  createRuleAnalyser,
} from './rule-analyser.ts';
export { TAXONOMY, type Taxonomy, type Topic } from './taxonomy.ts';
