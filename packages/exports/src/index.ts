export { createRowService } from './row-answers.ts';
export { DEFAULT_ROW_LIMITS, type RowLimits, rowLimitsOf, rowSettings } from './row-limits.ts';
