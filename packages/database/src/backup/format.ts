import { z } from 'zod';

/**
 * A backup is SQL that psql can run, compressed with gzip: a comment that describes it, then for each
 * table a COPY with its rows, and last a comment without which the file was cut off.
 */
export const BackupHeader = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  /** Migrations of each schema: a restore brings a new schema there before it copies. */
  migrations: z.record(z.string(), z.array(z.string())),
});

export type BackupHeader = z.output<typeof BackupHeader>;

export const HEADER_PREFIX = '-- cx-graph backup ';
export const ROWS_PREFIX = '-- rows ';
export const END_OF_ROWS = '\\.';
export const END_OF_BACKUP = '-- end of backup';

export class BackupError extends Error {
  override readonly name = 'BackupError';
}
