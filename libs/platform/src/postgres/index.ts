export {
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres';
