import {
  createFindByIds,
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type ErasureReceipt, ErasureReceiptEntity } from '../entities/erasure-receipt.ts';
import { type Erasure, ErasureEntity } from '../entities/erasure.ts';
import type { IdentityKey } from './identities.ts';
import { findStandingIds } from './standing-ids.ts';

export interface ErasureRepository {
  findByIds(ids: readonly string[]): Promise<Erasure[]>;
  findByCustomerIds(customerIds: readonly string[]): Promise<ErasureOfCustomer[]>;
  findReceipts(erasureIds: readonly string[]): Promise<ErasureReceipt[]>;
  readonly newest: KeysetList<Erasure, null>;
}

/** An erasure with one of the ids that stood for its person. */
export interface ErasureOfCustomer extends Erasure {
  readonly erasedId: string;
}

const table = tableOf(ErasureEntity);
const receipt = tableOf(ErasureReceiptEntity);

const FIND_BY_CUSTOMER_IDS = `
  SELECT ${table.selectList}, erased_customer.customer_id AS "erasedId"
  FROM erased_customer JOIN erasure ON erasure.id = erased_customer.erasure_id
  WHERE erased_customer.customer_id = ANY($1::uuid[])`;

const FIND_RECEIPTS = `
  SELECT ${receipt.selectList} FROM erasure_receipt WHERE erasure_id = ANY($1::uuid[])
  ORDER BY erasure_id, domain`;

export function createErasureRepository(reads: Reads): ErasureRepository {
  return {
    findByIds: createFindByIds(reads, ErasureEntity),
    findByCustomerIds: (ids) => reads.lookUp<ErasureOfCustomer>(FIND_BY_CUSTOMER_IDS, [ids]),
    findReceipts: (ids) => reads.query<ErasureReceipt>(FIND_RECEIPTS, [ids]),
    newest: createKeysetList<Erasure, null>(reads, {
      entity: ErasureEntity,
      orderBy: ['requestedAt', 'id'],
      direction: 'DESC',
      conditions: () => [],
    }),
  };
}

/** A customer whom somebody wants erased. */
export interface ErasableCustomer {
  /** All ids that stand for the person, that of the customer first. */
  readonly customerIds: readonly string[];
  /** All brands that the person has been in touch with. */
  readonly brands: readonly string[];
  /** Of the erasure that was asked for before. */
  readonly erasureId: string | null;
}

const LOCK_CUSTOMERS = `SELECT id FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;

const FIND_BRANDS = `
  SELECT DISTINCT brand_id AS "brandId" FROM customer_brand WHERE customer_id = ANY($1::uuid[])`;

const FIND_FORMER = `
  SELECT erasure_id AS id FROM erased_customer WHERE customer_id = ANY($1::uuid[]) LIMIT 1`;

const FIND_MARKS = `SELECT kind, network, value FROM identity WHERE customer_id = ANY($1::uuid[])`;

const ADD_MARKS = `
  INSERT INTO erased_mark (digest) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`;

const HAS_MARKS = `SELECT FROM erased_mark LIMIT 1`;

const FIND_ERASED = `SELECT digest FROM erased_mark WHERE digest = ANY($1::text[])`;

const ADD = `
  INSERT INTO erasure (id, customer_id, requested_by, requested_at) VALUES ($1, $2, $3, $4)`;

const ADD_RECEIPTS = `
  INSERT INTO erasure_receipt (erasure_id, domain) SELECT $1, unnest($2::text[])`;

const MARK_ERASED = `UPDATE customer SET erased_at = $2 WHERE id = ANY($1::uuid[])`;

const TELL = `
  INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
  VALUES ('customer.erased', $2, $2, $3, jsonb_build_object('erasureId', $1::uuid, 'customerIds', to_jsonb($4::uuid[])))`;

const CLOSE = `
  UPDATE erasure_receipt SET erased_at = $3, rows = $4
  WHERE erasure_id = $1 AND domain = $2 AND erased_at IS NULL`;

const REOPEN = `UPDATE erasure_receipt SET erased_at = NULL, rows = NULL WHERE domain = $1`;

/** Steps of an erasure: each statement runs in the transaction of the whole. */
export const erasures = {
  /** Null when there is no such customer. Others wait until the transaction has ended. */
  async lock(query: WriteQuery, customerId: string): Promise<ErasableCustomer | null> {
    const customerIds = await findStandingIds(query, customerId);
    if (customerIds.length === 0) return null;
    await query(LOCK_CUSTOMERS, [customerIds]);
    const brands = await query<{ brandId: string }>(FIND_BRANDS, [customerIds]);
    const [former] = await query<{ id: string }>(FIND_FORMER, [customerIds]);
    return {
      customerIds,
      brands: brands.map(({ brandId }) => brandId),
      erasureId: former?.id ?? null,
    };
  },

  /** Whether one of them has been erased. */
  async hasErased(query: WriteQuery, customerIds: readonly string[]): Promise<boolean> {
    return (await query(FIND_FORMER, [customerIds])).length > 0;
  },

  findMarks: (query: WriteQuery, customerIds: readonly string[]): Promise<IdentityKey[]> =>
    query<IdentityKey>(FIND_MARKS, [customerIds]),

  async addMarks(query: WriteQuery, digests: readonly string[]): Promise<void> {
    await query(ADD_MARKS, [digests]);
  },

  /** Whether anybody was ever erased: imports into most instances need no digests. */
  async hasMarks(query: WriteQuery): Promise<boolean> {
    return (await query(HAS_MARKS)).length > 0;
  },

  async findErased(query: WriteQuery, digests: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await query<{ digest: string }>(FIND_ERASED, [digests]);
    return new Set(found.map(({ digest }) => digest));
  },

  /** Enters an erasure, open in all domains, and says so on the customer. */
  async add(
    query: WriteQuery,
    { id, customerId, requestedBy, requestedAt }: Erasure,
    { customerIds, domains }: { customerIds: readonly string[]; domains: readonly string[] },
  ): Promise<void> {
    await query(ADD, [id, customerId, requestedBy, requestedAt]);
    await query(ADD_RECEIPTS, [id, domains]);
    await query(MARK_ERASED, [customerIds, requestedAt]);
  },

  /** Tells the other domains. */
  async tell(
    query: WriteQuery,
    { id, customerId, requestedAt }: Erasure,
    customerIds: readonly string[],
  ): Promise<void> {
    await query(TELL, [id, customerId, requestedAt, customerIds]);
  },

  /** What a domain tells again changes nothing. */
  async close(
    query: WriteQuery,
    { erasureId, domain, erasedAt, rows }: ErasureReceipt,
  ): Promise<void> {
    await query(CLOSE, [erasureId, domain, erasedAt, rows]);
  },

  async reopen(query: WriteQuery, domain: string): Promise<void> {
    await query(REOPEN, [domain]);
  },
};
