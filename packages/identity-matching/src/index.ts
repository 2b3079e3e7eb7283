export type { BlockingKey } from './blocking.ts';
export { type ComparedField, type ComparisonLevel, UNKNOWN } from './compared-field.ts';
export type { FieldModel, LevelModel, MatchModel } from './match-model.ts';
export {
  type Cluster,
  createMatcher,
  type Link,
  type Linkage,
  type Matcher,
  type MatcherOptions,
  type Thresholds,
} from './matcher.ts';
export { createPersonMatcher, DEFAULT_THRESHOLDS } from './person-matcher.ts';
export type { Identifier, IdentifierKind, PersonKey, PersonRecord } from './person-record.ts';
export type { FieldEvidence, Score } from './score-pair.ts';
