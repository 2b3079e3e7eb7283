export {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  MAX_CONNECTIONS,
  startEmbeddedPostgres,
} from './server.ts';
