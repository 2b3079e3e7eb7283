export type { DayNumber } from './cell-table.ts';
export { type Combination, concatenated, KEYS } from './chunk.ts';
export { dayNumber, dayOf, monthOf, nextMonth } from './days.ts';
export { createRowCursor } from './fact-row.ts';
export { type FactColumns, factColumns, type ValueKind } from './fact-columns.ts';
export { createFold, type Fold, type FoldedCube, type ZoneDays } from './fold.ts';
export { createGroupSums, type GroupRow, type GroupSums } from './group-sums.ts';
export { type Chunk, chunksOf, type DayCells, dayCellsOf, keepOtherDays } from './pack.ts';
export { type ChunkQuestion, sumChunks } from './sum-chunks.ts';
