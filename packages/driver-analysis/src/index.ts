export { type AspectScore, aspectScores } from './aspect-scores.ts';
export type { BootstrapOptions } from './bootstrap.ts';
export { compareDrivers, type DriverComparison } from './compare-drivers.ts';
export { type Correlation, correlate, type Interval } from './correlation.ts';
export {
  type Driver,
  type DriverImportance,
  driverImportance,
  type ImportanceOptions,
  type RankedDriver,
} from './driver-importance.ts';
export { driverImportanceBySegment, type SegmentImportance } from './importance-by-segment.ts';
export type { Column, CorrelationOptions } from './paired-values.ts';
export { type Priority, type PriorityCandidate, priorities } from './priorities.ts';
export {
  effectOfOneMore,
  type RatedText,
  type RatingBreakdown,
  ratingBreakdown,
  type TopicContribution,
} from './rating-breakdown.ts';
export {
  differenceOfMeans,
  differenceOfProportions,
  type Proportion,
  type SampleMean,
  type SegmentDifference,
} from './segment-difference.ts';
