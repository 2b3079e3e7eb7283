export { EXPORTED } from './exported.ts';
export { createRowService } from './row-answers.ts';
export { DEFAULT_ROW_LIMITS, type RowLimits } from './row-limits.ts';
