export {
  type BrokenOperation,
  checkSchema,
  type SchemaVerdict,
  type Verdict,
} from './check-schema.ts';
export { type KnownOperation } from './known-operation.ts';
export { readOperation, type ReadOperation } from './read-operation.ts';
export { unusedFields } from './unused-fields.ts';
