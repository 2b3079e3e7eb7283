export {
  createImportRuns,
  type ImportRun,
  type ImportRuns,
  saveImportRun,
  type WriteBatch,
} from './import-run.ts';
export { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from './import-tables.ts';
export {
  createIntakeTable,
  type DuplicateRule,
  type IntakeCounts,
  type IntakeOutcome,
  type IntakeRow,
  type IntakeTable,
  type WriteRows,
} from './intake-table.ts';
export { type SourceKey, sourceKey } from './source-key.ts';
export { type NewId, timeOrderedId } from './new-id.ts';
