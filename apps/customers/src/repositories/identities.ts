import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Identity, IdentityEntity } from '../entities/identity.ts';

/** What makes an identity unique. */
export type IdentityKey = Pick<Identity, 'kind' | 'network' | 'value'>;

export interface IdentityRepository {
  findByCustomerIds(customerIds: readonly string[]): Promise<Identity[]>;
  findCustomerId(key: IdentityKey): Promise<string | null>;
  /**
   * Lets one writer at a time recognise customers: two that meet the same new person at once would make
   * two customers of it. Holds until the transaction ends.
   */
  lock(query: WriteQuery): Promise<void>;
  findOwners(query: WriteQuery, keys: readonly IdentityKey[]): Promise<IdentityOwner[]>;
  /** Moves the first touch that carried them back to an earlier one. */
  backdate(query: WriteQuery, identities: readonly IdentityOwner[]): Promise<void>;
  add(query: WriteQuery, identities: readonly NewIdentity[]): Promise<void>;
  /**
   * Notes that a customer has proved a mark, the first time that it does, and tells the others.
   *
   * @returns whether it is one of the customer's
   */
  verify(
    query: WriteQuery,
    mark: IdentityKey,
    customerId: string,
    at: Date,
    by: string,
  ): Promise<boolean>;
}

/** Nobody has proved yet that it is the customer's. */
export type NewIdentity = Omit<Identity, 'verifiedAt' | 'verifiedBy'>;

export type IdentityOwner = IdentityKey & Pick<Identity, 'customerId' | 'firstSeenAt'>;

const table = tableOf(IdentityEntity);

const FIND_BY_CUSTOMER_IDS = `
  SELECT ${table.selectList} FROM identity WHERE customer_id = ANY($1::uuid[])
  ORDER BY first_seen_at, id`;

const FIND_CUSTOMER_ID = `
  SELECT customer_id AS "customerId" FROM identity WHERE kind = $1 AND network = $2 AND value = $3`;

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('cx-identity', 0))`;

const keys = rowSet<IdentityKey>(table.only('kind', 'network', 'value'));

const FIND_OWNERS = `
  SELECT kind, network, value, customer_id AS "customerId", first_seen_at AS "firstSeenAt"
  FROM identity JOIN ${keys.from('wanted')} USING (kind, network, value)`;

const seen = rowSet<IdentityOwner>(table.only('kind', 'network', 'value', 'firstSeenAt'));

const BACKDATE = `
  UPDATE identity SET first_seen_at = earlier.first_seen_at FROM ${seen.from('earlier')}
  WHERE (identity.kind, identity.network, identity.value) = (earlier.kind, earlier.network, earlier.value)`;

const newColumns = table.without('verifiedAt', 'verifiedBy');
const rows = rowSet<NewIdentity>(newColumns);

const ADD = `
  INSERT INTO identity (${newColumns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}`;

const LOCK_ONE = `
  SELECT id, verified FROM identity
  WHERE kind = $1 AND network = $2 AND value = $3 AND customer_id = $4 FOR UPDATE`;

const VERIFY = `
  WITH proved AS (
    UPDATE identity SET verified = true, verified_at = $2, verified_by = $3 WHERE id = $1 RETURNING *
  )
  INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
  SELECT 'identity.verified', customer_id, id, verified_at, jsonb_build_object('kind', kind) FROM proved`;

export function createIdentityRepository(reads: Reads): IdentityRepository {
  return {
    findByCustomerIds: (customerIds) => reads.lookUp<Identity>(FIND_BY_CUSTOMER_IDS, [customerIds]),

    async findCustomerId({ kind, network, value }) {
      const [found] = await reads.query<IdentityOwner>(FIND_CUSTOMER_ID, [kind, network, value]);
      return found?.customerId ?? null;
    },

    async lock(query) {
      await query(LOCK);
    },

    findOwners: (query, wanted) => query<IdentityOwner>(FIND_OWNERS, keys.values(wanted)),

    async backdate(query, identities) {
      await query(BACKDATE, seen.values(identities));
    },

    async add(query, identities) {
      await query(ADD, rows.values(identities));
    },

    async verify(query, { kind, network, value }, customerId, at, by) {
      const found = await query<{ id: string; verified: boolean }>(LOCK_ONE, [
        kind,
        network,
        value,
        customerId,
      ]);
      const [mark] = found;
      if (mark?.verified === false) await query(VERIFY, [mark.id, at, by]);
      return mark !== undefined;
    },
  };
}
