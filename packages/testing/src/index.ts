export {
  createEmptyDatabase,
  createTestDatabase,
  TEST_DATABASE_SECRET,
  type TestDatabase,
  type TestSchema,
} from './test-database.ts';
export { openTestSubgraph, type TestSubgraph } from './test-subgraph.ts';
