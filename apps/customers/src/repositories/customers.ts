import {
  type Condition,
  createFindByIds,
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Customer, CustomerEntity } from '../entities/customer.ts';

export interface CustomerFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
}

export interface CustomerRepository {
  /** Also those who were merged, as they were. */
  findByIds(ids: readonly string[]): Promise<Customer[]>;
  readonly newest: KeysetList<Customer, CustomerFilter>;
  readonly oldest: KeysetList<Customer, CustomerFilter>;
  /** Adds customers and tells the outbox. */
  add(query: WriteQuery, customers: readonly NewCustomer[]): Promise<void>;
  /** Fills what was unknown, keeps what was known, and answers whose rows changed. */
  learn(query: WriteQuery, news: readonly NewCustomer[]): Promise<string[]>;
}

export type NewCustomer = Omit<Customer, 'receivedAt' | 'erasedAt' | 'mergedInto'>;

/** What a source knows of a customer. */
export type CustomerProfile = Pick<Customer, 'displayName' | 'ageBand' | 'gender' | 'country'>;

const table = tableOf(CustomerEntity);

const newColumns = table.without('receivedAt', 'erasedAt', 'mergedInto');
const newRows = rowSet<NewCustomer>(newColumns);

const ADD = `
  WITH written AS (
    INSERT INTO customer (${newColumns.map(({ name }) => name).join(', ')})
    SELECT * FROM ${newRows.from('incoming')}
    RETURNING *
  )
  INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
  SELECT 'customer.recorded', id, id, first_seen_at, jsonb_build_object('kind', kind) FROM written`;

const profileColumns = table.only('displayName', 'ageBand', 'gender', 'country');

const isNews = ({ name }: { name: string }): string =>
  `(customer.${name} IS NULL AND known.${name} IS NOT NULL)`;

// Whoever was identified once stays so, and an older touch that comes later moves the first one back.
const LEARN = `
  UPDATE customer
  SET ${profileColumns.map(({ name }) => `${name} = coalesce(customer.${name}, known.${name})`).join(', ')},
    kind = CASE 'IDENTIFIED' WHEN known.kind THEN known.kind ELSE customer.kind END,
    first_seen_at = least(customer.first_seen_at, known.first_seen_at)
  FROM ${newRows.from('known')}
  WHERE customer.id = known.id AND (${profileColumns.map(isNews).join(' OR ')}
    OR (known.kind = 'IDENTIFIED' AND customer.kind <> known.kind)
    OR known.first_seen_at < customer.first_seen_at)
  RETURNING customer.id`;

export function createCustomerRepository(reads: Reads): CustomerRepository {
  const inDirection = (direction: 'ASC' | 'DESC'): KeysetList<Customer, CustomerFilter> =>
    createKeysetList<Customer, CustomerFilter>(reads, {
      entity: CustomerEntity,
      orderBy: ['firstSeenAt', 'id'],
      direction,
      conditions,
    });

  return {
    findByIds: createFindByIds(reads, CustomerEntity),
    newest: inDirection('DESC'),
    oldest: inDirection('ASC'),

    async add(query, customers) {
      await query(ADD, newRows.values(customers));
    },

    async learn(query, news) {
      const changed = await query<{ id: string }>(LEARN, newRows.values(news));
      return changed.map(({ id }) => id);
    },
  };
}

function conditions(filter: CustomerFilter | null): Condition[] {
  return [
    // Whoever was merged is in the list as who stands for them.
    ['customer.merged_into IS NULL', true],
    [
      'EXISTS (SELECT FROM customer_brand WHERE customer_id = customer.id AND brand_id = ANY(?))',
      filter?.brands,
    ],
    ['customer.kind = ANY(?)', filter?.kinds],
    ['customer.country = ANY(?)', filter?.countries],
  ];
}
