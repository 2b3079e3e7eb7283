import { escapeIdentifier } from 'pg';
import { z } from 'zod';

/**
 * A backup is SQL that psql can run, compressed with gzip: a comment that describes it, for each schema
 * statements that empty its bookkeeping, a COPY with the rows of each table and statements that make it
 * whole, and last a comment without which the file was cut off. A restore runs statements of its own
 * making, never those of the file.
 */
export const BackupHeader = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  /** Migrations of each schema: a restore brings a new schema there before it copies. */
  migrations: z.record(z.string(), z.array(z.string())),
});

export type BackupHeader = z.output<typeof BackupHeader>;

/** Tables that hold rows in a schema that nobody has used: what the backup holds takes their place. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['event_cursor', 'outbox']);

export function resetStatement(schema: string, table: string): string {
  return `DELETE FROM ${escapeIdentifier(schema)}.${escapeIdentifier(table)};`;
}

/** Begins a line that is for psql. */
export const STATEMENT = /^(?:ALTER TABLE |DELETE FROM |SELECT setval\(|INSERT INTO )/;

export const HEADER_PREFIX = '-- cx-graph backup ';
export const ROWS_PREFIX = '-- rows ';
export const END_OF_ROWS = '\\.';
export const END_OF_BACKUP = '-- end of backup';

export class BackupError extends Error {
  override readonly name = 'BackupError';
}
