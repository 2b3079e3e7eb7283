export { createTestDatabase, type TestDatabase, type TestSchema } from './test-database.ts';
