import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import type { Brand } from '../entities/brand.ts';
import { BrandEntity } from '../entities/brand.ts';
import { type CustomerBrand, CustomerBrandEntity } from '../entities/customer-brand.ts';

export interface CustomerBrandRepository {
  findBrandsByCustomerIds(customerIds: readonly string[]): Promise<BrandOfCustomer[]>;
  /** Adds the ties that are new. */
  add(query: WriteQuery, ties: readonly CustomerTie[]): Promise<void>;
}

export type CustomerTie = Pick<CustomerBrand, 'customerId' | 'brandId'>;

export interface BrandOfCustomer extends Brand {
  readonly customerId: string;
}

const FIND_BRANDS_BY_CUSTOMER_IDS = `
  SELECT customer_brand.customer_id AS "customerId", ${tableOf(BrandEntity).selectList}
  FROM customer_brand JOIN brand ON brand.key = customer_brand.brand_id
  WHERE customer_id = ANY($1::uuid[]) ORDER BY brand.key`;

const table = tableOf(CustomerBrandEntity);
const tieColumns = table.only('customerId', 'brandId');
const rows = rowSet<CustomerTie>(tieColumns);

const ADD = `
  INSERT INTO customer_brand (${tieColumns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ON CONFLICT DO NOTHING`;

// A tie that a merge has brought, and a touch has proved since, is the customer's own: it survives the undo.
const OWN = `
  UPDATE customer_brand SET merge_id = NULL FROM ${rows.from('incoming')}
  WHERE merge_id IS NOT NULL AND customer_brand.customer_id = incoming.customer_id
    AND customer_brand.brand_id = incoming.brand_id`;

export function createCustomerBrandRepository(reads: Reads): CustomerBrandRepository {
  return {
    findBrandsByCustomerIds: (customerIds) =>
      reads.lookUp<BrandOfCustomer>(FIND_BRANDS_BY_CUSTOMER_IDS, [customerIds]),

    async add(query, ties) {
      await query(ADD, rows.values(ties));
      await query(OWN, rows.values(ties));
    },
  };
}
