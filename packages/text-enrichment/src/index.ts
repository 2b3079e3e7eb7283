export { brandTopicsErasure, textAnalysisErasure } from './enrichment-erasure.ts';
export { type StoredAnalysis } from './analyses.ts';
export { type AnalysisLoader, analysisOf, createAnalysisLoader } from './analysis-loader.ts';
export { brandTopicEffects } from './brand-topic-effects.ts';
export { CREATE_BRAND_TOPICS_TABLE, DROP_BRAND_TOPICS_TABLE } from './brand-topics-table.ts';
export { BrandTopicsEntity } from './brand-topics.ts';
export { type BatchAnalyser, createInProcessAnalyser, type GivenText } from './batch-analyser.ts';
export {
  analyseTextsOf,
  createEnrichmentTables,
  DROP_ENRICHMENT_TABLES,
  leaveTextsOf,
} from './enrichment-tables.ts';
export { type Finding, findFindings } from './findings.ts';
export { startEnrichment } from './start-enrichment.ts';
export { TextAnalysisEntity } from './text-analysis.ts';
export {
  createOwnTopicsLoader,
  type OwnTopicsLoader,
  type TopicReference,
  topicLabel,
} from './topic-label.ts';
