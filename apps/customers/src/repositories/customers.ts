import {
  type Condition,
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
  findByIds(ids: readonly string[]): Promise<Customer[]>;
  readonly newest: KeysetList<Customer, CustomerFilter>;
  readonly oldest: KeysetList<Customer, CustomerFilter>;
  /** Adds customers and tells the outbox. */
  add(query: WriteQuery, customers: readonly NewCustomer[]): Promise<void>;
  /** Fills what was unknown, keeps what was known, and answers whose rows changed. */
  fillProfiles(query: WriteQuery, profiles: readonly KnownProfile[]): Promise<string[]>;
}

export type NewCustomer = Omit<Customer, 'receivedAt'>;

/** What a source knows of a customer. */
export type CustomerProfile = Pick<Customer, 'displayName' | 'ageBand' | 'gender' | 'country'>;

export type KnownProfile = CustomerProfile & Pick<Customer, 'id'>;

const table = tableOf(CustomerEntity);

const FIND_BY_IDS = `SELECT ${table.selectList} FROM customer WHERE id = ANY($1::uuid[])`;

const newColumns = table.without('receivedAt');
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
const profiles = rowSet<KnownProfile>(
  table.only('id', 'displayName', 'ageBand', 'gender', 'country'),
);

const isNews = ({ name }: { name: string }): string =>
  `(customer.${name} IS NULL AND known.${name} IS NOT NULL)`;

const FILL_PROFILES = `
  UPDATE customer
  SET ${profileColumns.map(({ name }) => `${name} = coalesce(customer.${name}, known.${name})`).join(', ')}
  FROM ${profiles.from('known')}
  WHERE customer.id = known.id AND (${profileColumns.map(isNews).join(' OR ')})
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
    findByIds: (ids) => reads.query<Customer>(FIND_BY_IDS, [ids]),
    newest: inDirection('DESC'),
    oldest: inDirection('ASC'),

    async add(query, customers) {
      await query(ADD, newRows.values(customers));
    },

    async fillProfiles(query, known) {
      const changed = await query<{ id: string }>(FILL_PROFILES, profiles.values(known));
      return changed.map(({ id }) => id);
    },
  };
}

function conditions(filter: CustomerFilter | null): Condition[] {
  return [
    [
      'EXISTS (SELECT FROM customer_brand WHERE customer_id = customer.id AND brand_id = ANY(?))',
      filter?.brands,
    ],
    ['customer.kind = ANY(?)', filter?.kinds],
    ['customer.country = ANY(?)', filter?.countries],
  ];
}
