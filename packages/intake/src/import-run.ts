import type { Database, WriteQuery } from '@cx/database';

import type { IntakeCounts } from './intake-table.ts';

/** One import into one subgraph, as far as it has come. */
export interface ImportRun {
  readonly id: string;
  /** Records of the input that are done with, written or rejected. */
  readonly records: number;
}

/**
 * Writes one batch, with the progress of its import in the same transaction: then a crash repeats none and
 * skips none.
 */
export type WriteBatch = (progress: ImportRun) => Promise<IntakeCounts>;

/** Remembers how far imports have come, so that a killed one goes on where it was. */
export interface ImportRuns {
  /** Finds the unfinished import of the same input, or begins one under the id. */
  begin(id: string, fingerprint: string, name: string): Promise<ImportRun>;
  finish(id: string): Promise<void>;
  /** Names of the imports that were begun and not finished. */
  unfinished(): Promise<string[]>;
}

const BEGIN = `
  INSERT INTO import_run (id, fingerprint, name) VALUES ($1, $2, $3)
  ON CONFLICT (fingerprint) WHERE finished_at IS NULL DO UPDATE SET saved_at = now()
  RETURNING id, records::int`;

const UNFINISHED = 'SELECT name FROM import_run WHERE finished_at IS NULL ORDER BY started_at';

const SAVE = 'UPDATE import_run SET records = $2, saved_at = now() WHERE id = $1';

const FINISH = 'UPDATE import_run SET finished_at = now() WHERE id = $1';

const FORGET = 'DELETE FROM import_seen WHERE import_id = $1';

export function createImportRuns(database: Database): ImportRuns {
  return {
    begin: (id, fingerprint, name) =>
      database.write(async (query) => {
        const [run] = await query<ImportRun>(BEGIN, [id, fingerprint, name]);
        return run ?? { id, records: 0 };
      }),

    finish: (id) =>
      database.write(async (query) => {
        await query(FINISH, [id]);
        await query(FORGET, [id]);
      }),

    async unfinished() {
      const runs = await database.unrestricted.query<{ name: string }>(UNFINISHED);
      return runs.map(({ name }) => name);
    },
  };
}

/** Belongs into the transaction that writes the records: then a crash repeats none and skips none. */
export async function saveImportRun(query: WriteQuery, run: ImportRun): Promise<void> {
  await query(SAVE, [run.id, run.records]);
}
