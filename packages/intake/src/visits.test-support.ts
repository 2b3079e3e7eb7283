import { type Database, openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import { EntitySchema } from 'typeorm';

import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from './import-tables.ts';
import {
  createIntakeTable,
  type DuplicateRule,
  type IntakeOutcome,
  type IntakeRow,
  type IntakeTable,
} from './intake-table.ts';

export interface NewVisit extends IntakeRow {
  /** Of the import that brings it. */
  readonly importId: string;
  readonly source: string;
  readonly externalId: string;
  readonly startedAt: Date;
  readonly note: string | null;
  readonly tags: readonly string[] | null;
  readonly details: unknown;
}

export interface Visit extends NewVisit {
  readonly receivedAt: Date;
}

const VisitEntity = new EntitySchema<Visit>({
  name: 'Visit',
  tableName: 'visit',
  columns: {
    id: { type: 'uuid', primary: true },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid' },
    importId: { name: 'import_id', type: 'uuid' },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    startedAt: { name: 'started_at', type: 'timestamptz' },
    note: { type: 'text' },
    tags: { type: 'text', array: true },
    details: { type: 'jsonb' },
    receivedAt: { name: 'received_at', type: 'timestamptz' },
  },
});

// Of the outbox, what a writer fills.
const TABLES = `
  CREATE TABLE visit (
    id uuid PRIMARY KEY, brand_id text NOT NULL, customer_id uuid, import_id uuid NOT NULL,
    source text NOT NULL, external_id text NOT NULL, started_at timestamptz(3) NOT NULL,
    note text, tags text[], details jsonb, received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (brand_id, source, external_id)
  );
  CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY, type text NOT NULL, brand_id text, customer_id uuid,
    subject_id uuid, occurred_at timestamptz NOT NULL, payload jsonb NOT NULL
  )`;

class CreateVisits1000000000000 {
  readonly name = 'CreateVisits1000000000000';

  async up(runner: { query(text: string): Promise<unknown> }): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CREATE_IMPORT_TABLES);
  }

  async down(runner: { query(text: string): Promise<unknown> }): Promise<void> {
    await runner.query(DROP_IMPORT_TABLES);
    await runner.query('DROP TABLE outbox, visit');
  }
}

const intake = createIntakeTable<Omit<NewVisit, 'importId'>>({
  entity: VisitEntity,
  key: ['brandId', 'source', 'externalId'],
  event: {
    type: 'visit.recorded',
    occurredAt: 'startedAt',
    payload: `jsonb_build_object('note', note, 'source', source)`,
    payloadOf: ['note', 'source'],
  },
});

/** Ids that are told apart at a glance. */
export const idOf = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const visit = (over: Partial<NewVisit> = {}): NewVisit => ({
  id: idOf(1),
  brandId: 'united',
  customerId: idOf(900),
  importId: idOf(501),
  source: 'till',
  externalId: 'visit-1',
  startedAt: new Date('2026-01-01T09:00:00Z'),
  note: 'first',
  tags: ['a', 'b'],
  details: { score: 9 },
  ...over,
});

export interface Visits extends AsyncDisposable {
  readonly database: Database;
  readonly intake: IntakeTable<Omit<NewVisit, 'importId'>>;
  record(rows: readonly NewVisit[], rule?: DuplicateRule): Promise<IntakeOutcome>;
  /** What is stored, in the order of the external ids. */
  stored(): Promise<Visit[]>;
  /** The transaction that last wrote each row, in the same order. */
  writers(): Promise<string[]>;
  /** Ids of the rows that events tell of, in the order of the log. */
  told(): Promise<string[]>;
}

export async function openVisits(): Promise<Visits> {
  const resources = new AsyncDisposableStack();
  const created = resources.use(
    await createTestDatabase({
      visits: { entities: [], migrations: [CreateVisits1000000000000] },
    }),
  );
  const database = openDatabase({
    url: created.urls('visits').app,
    entities: [],
    migrations: [],
  });
  resources.defer(() => database.close());

  return {
    database,
    intake,
    record: (rows, rule = 'first') =>
      database.write((query) => intake.prepare(rows, rule)(query, rows[0]?.importId ?? idOf(501))),
    stored: () =>
      database.unrestricted.query<Visit>(
        `SELECT id, brand_id AS "brandId", customer_id AS "customerId", import_id AS "importId", source,
           external_id AS "externalId", started_at AS "startedAt", note, tags, details,
           received_at AS "receivedAt"
         FROM visit ORDER BY external_id`,
      ),
    async writers() {
      const rows = await database.unrestricted.query<{ writer: string }>(
        'SELECT xmin::text AS writer FROM visit ORDER BY external_id',
      );
      return rows.map(({ writer }) => writer);
    },
    async told() {
      const rows = await database.unrestricted.query<{ id: string }>(
        'SELECT subject_id AS id FROM outbox ORDER BY seq',
      );
      return rows.map(({ id }) => id);
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
