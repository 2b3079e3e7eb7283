import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { FieldUseEntity, type FieldUseRow } from '../entities/field-use.ts';
import { OperationUseEntity, type OperationUseRow } from '../entities/operation-use.ts';
import { OperationEntity, type OperationRow } from '../entities/operation.ts';

/** What is to be added to what is there: no two rows of one kind have the same key. */
export interface OperationBatch {
  readonly operations: readonly OperationRow[];
  readonly uses: readonly OperationUseRow[];
  readonly fields: readonly FieldUseRow[];
}

/** One operation, and who sent it in the time that was asked for. */
export interface RecordedOperation extends Omit<OperationRow, 'requests'> {
  /** In that time. */
  readonly requests: number;
  /** The most frequent first. */
  readonly clients: readonly OperationClient[];
}

export interface OperationClient {
  readonly kind: string;
  /** Empty where it does not say. */
  readonly client: string;
  readonly clientVersion: string;
  readonly requests: number;
}

export interface FieldCount {
  readonly contract: string;
  readonly coordinate: string;
  readonly requests: number;
}

export interface KeptOperations {
  /** What was not used since is forgotten. */
  readonly since: Date;
  /** Of each contract; those that were sent least go first. */
  readonly mostOperations: number;
  /** Of each contract; the oldest go first. */
  readonly mostUses: number;
}

export interface OperationRepository {
  add(query: WriteQuery, batch: OperationBatch): Promise<void>;
  trim(query: WriteQuery, kept: KeptOperations): Promise<void>;
  /** Sent on that day or later, the most frequent first. */
  findSince(day: Date): Promise<RecordedOperation[]>;
  /** The most frequent first. */
  countFieldsSince(day: Date): Promise<FieldCount[]>;
  /** The first day that something is known of. */
  firstDay(): Promise<Date | null>;
}

const operations = tableOf(OperationEntity);
const operationRows = rowSet<OperationRow>(operations.columns);
const uses = tableOf(OperationUseEntity);
const useRows = rowSet<OperationUseRow>(uses.columns);
const fields = tableOf(FieldUseEntity);
const fieldRows = rowSet<FieldUseRow>(fields.columns);

const names = (table: { readonly columns: readonly { readonly name: string }[] }): string =>
  table.columns.map(({ name }) => name).join(', ');

// In the order of the keys, so that two writers of the same rows wait for each other and never in a ring.
const ADD_OPERATIONS = `
  INSERT INTO operation (${names(operations)})
  SELECT * FROM ${operationRows.from('incoming')} ORDER BY contract, hash
  ON CONFLICT (contract, hash) DO UPDATE SET
    requests = operation.requests + excluded.requests,
    last_seen = greatest(operation.last_seen, excluded.last_seen),
    sent = CASE WHEN excluded.sent <@ operation.sent THEN operation.sent
      ELSE ARRAY(SELECT DISTINCT unnest(operation.sent || excluded.sent) ORDER BY 1) END`;

const USE_KEY = 'contract, hash, day, kind, client, client_version';

const ADD_USES = `
  INSERT INTO operation_use (${names(uses)})
  SELECT * FROM ${useRows.from('incoming')} ORDER BY ${USE_KEY}
  ON CONFLICT (${USE_KEY}) DO UPDATE SET requests = operation_use.requests + excluded.requests`;

const FIELD_KEY = 'contract, coordinate, day';

const ADD_FIELDS = `
  INSERT INTO field_use (${names(fields)})
  SELECT * FROM ${fieldRows.from('incoming')} ORDER BY ${FIELD_KEY}
  ON CONFLICT (${FIELD_KEY}) DO UPDATE SET requests = field_use.requests + excluded.requests`;

const TRIM = [
  `DELETE FROM operation WHERE (contract, hash) IN (
     SELECT contract, hash FROM (
       SELECT contract, hash, last_seen, row_number() OVER (
         PARTITION BY contract ORDER BY requests DESC, last_seen DESC, hash
       ) AS place FROM operation
     ) AS placed WHERE place > $2 OR last_seen < $1)`,
  `DELETE FROM operation_use WHERE (${USE_KEY}) IN (
     SELECT ${USE_KEY} FROM (
       SELECT ${USE_KEY}, row_number() OVER (
         PARTITION BY contract ORDER BY day DESC, requests DESC, hash
       ) AS place FROM operation_use
     ) AS placed WHERE place > $2 OR day < $1)
     OR NOT EXISTS (SELECT FROM operation
       WHERE operation.contract = operation_use.contract AND operation.hash = operation_use.hash)`,
  'DELETE FROM field_use WHERE day < $1',
] as const;

const FIND_SINCE = `
  SELECT ${operations
    .without('requests')
    .map(({ name, property }) => `operation.${name} AS "${property}"`)
    .join(', ')},
    used.requests::float8 AS "requests", used.clients
  FROM operation JOIN (
    SELECT contract, hash, sum(requests) AS requests, jsonb_agg(jsonb_build_object(
      'kind', kind, 'client', client, 'clientVersion', client_version, 'requests', requests
    ) ORDER BY requests DESC, kind, client, client_version) AS clients
    FROM (
      SELECT contract, hash, kind, client, client_version, sum(requests) AS requests
      FROM operation_use WHERE day >= $1 GROUP BY 1, 2, 3, 4, 5
    ) AS by_client GROUP BY 1, 2
  ) AS used USING (contract, hash)
  ORDER BY used.requests DESC, contract, hash`;

const COUNT_FIELDS_SINCE = `
  SELECT contract, coordinate, sum(requests)::float8 AS "requests" FROM field_use WHERE day >= $1
  GROUP BY 1, 2 ORDER BY sum(requests) DESC, contract, coordinate`;

export function createOperationRepository(reads: Reads): OperationRepository {
  return {
    async add(query, batch) {
      await query(ADD_OPERATIONS, operationRows.values(batch.operations));
      await query(ADD_USES, useRows.values(batch.uses));
      await query(ADD_FIELDS, fieldRows.values(batch.fields));
    },

    async trim(query, { since, mostOperations, mostUses }) {
      const [operationsBeyond, usesBeyond, fieldsBeyond] = TRIM;
      await query(operationsBeyond, [since, mostOperations]);
      await query(usesBeyond, [since, mostUses]);
      await query(fieldsBeyond, [since]);
    },

    findSince: (day) => reads.query<RecordedOperation>(FIND_SINCE, [day]),

    countFieldsSince: (day) => reads.query<FieldCount>(COUNT_FIELDS_SINCE, [day]),

    async firstDay() {
      const [row] = await reads.query<{ day: Date | null }>(
        'SELECT min(day) AS day FROM field_use',
      );
      return row?.day ?? null;
    },
  };
}
