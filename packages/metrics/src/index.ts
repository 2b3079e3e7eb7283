export { type CellsWanted, cubeFor } from './cube.ts';
export { columnOf, type DimensionId, DIMENSIONS, isMulti } from './dimension.ts';
export { metricsDocument } from './document.ts';
export {
  type EmptyReason,
  evaluate,
  type GroupParts,
  type MeasureValue,
  type Parts,
} from './evaluate.ts';
export { fingerprintOf } from './fingerprint.ts';
export { dimensionsOf, rollupOf } from './family.ts';
export { additivityOf, type MeasuredFamily, partsOf } from './measure.ts';
export {
  DIMENSION_IDS,
  FAMILIES,
  type Grain,
  GRAINS,
  type MeasureId,
  measureOf,
  MEASURES,
  type ModelMeasure,
  possibleDimensions,
} from './model.ts';
export { aggregateOf, isBytes, type Part } from './part.ts';
export { quantileOf, sketchOf } from './sketch.ts';
