import { EntitySchema } from 'typeorm';

import { ALL_BRANDS } from './brand-rows.ts';
import { createKeysetList, type KeysetList } from './keyset-list.ts';
import { createReadPool } from './reads.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';

export interface Visit {
  readonly id: string;
  readonly customerId: string;
  readonly kind: string;
  readonly startedAt: Date;
}

export interface VisitFilter {
  readonly kind: string | null;
  readonly since: Date | null;
}

const VisitEntity = new EntitySchema<Visit>({
  name: 'Visit',
  tableName: 'visit',
  columns: {
    id: { type: 'uuid', primary: true },
    customerId: { name: 'customer_id', type: 'text' },
    kind: { type: 'text' },
    startedAt: { name: 'started_at', type: 'timestamptz' },
  },
});

// 2000 visits at 41 instants: every page ends among visits of one instant.
const VISITS = `
  CREATE TABLE visit (id uuid, customer_id text, kind text, started_at timestamptz(3));
  INSERT INTO visit
  SELECT md5(n::text)::uuid, 'customer-' || n % 7, (ARRAY['store', 'web', 'phone'])[n % 3 + 1],
    timestamptz '2026-01-01T00:00:00.001Z' + n * 17 % 41 * interval '1 minute'
  FROM generate_series(1, 2000) AS n`;

export interface OpenVisits extends AsyncDisposable {
  readonly statements: string[];
  /** More visits, of a kind of their own. */
  add(count: number): Promise<unknown>;
  list(direction: 'ASC' | 'DESC'): KeysetList<Visit, VisitFilter>;
  /** All visits for which a condition holds, by a plain statement. */
  all(order: 'ASC' | 'DESC', where?: string): Promise<Visit[]>;
}

export async function openVisits(): Promise<OpenVisits> {
  const resources = new AsyncDisposableStack();
  const { url, admin } = resources.use(await createEmptyDatabase());
  await admin.query(VISITS);
  const statements: string[] = [];
  const pool = createReadPool({ url, onStatement: (text) => statements.push(text) });
  resources.defer(() => pool.end());
  const reads = pool.of(ALL_BRANDS);
  return {
    list: (direction) =>
      createKeysetList(reads, {
        entity: VisitEntity,
        orderBy: ['startedAt', 'id'],
        direction,
        conditions: (filter) => [
          ['visit.kind = ?', filter?.kind],
          ['visit.started_at >= ?', filter?.since],
        ],
      }),
    async all(order, where = 'true') {
      const { rows } = await admin.query<Visit>(
        `SELECT id, customer_id AS "customerId", kind, started_at AS "startedAt" FROM visit
         WHERE ${where} ORDER BY started_at ${order}, id ${order}`,
      );
      return rows;
    },
    statements,
    add: (count) =>
      admin.query(
        `INSERT INTO visit SELECT gen_random_uuid(), 'crowd', 'crowd', now() FROM generate_series(1, $1)`,
        [count],
      ),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
