export { brandedId, parseBrandedId } from './branded-id.ts';
export {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  connectionResolvers,
  createConnectionLoader,
} from './connection.ts';
export { createCursors, type Cursors } from './cursor.ts';
export { BadUserInput, ErrorCode, fail, found, type ReportError } from './errors.ts';
export { LARGEST_PAGE, type PageRequest, pageRequest, parseId } from './page-request.ts';
export { reading } from './row-columns.ts';
export type { RowAnswer, RowRequest, RowService } from './row-service.ts';
export { DateTime } from './scalars.ts';
export { loadSubgraphSchema, type SubgraphModule } from './schema.ts';
export {
  executeOperation,
  type SubgraphOperation,
  type SubgraphResult,
  type SubgraphService,
} from './service.ts';
