export { EmbeddedPostgresError, MAX_CONNECTIONS } from './cluster.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './server.ts';
