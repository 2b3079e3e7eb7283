import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import type { Brand } from '../entities/brand.ts';
import { BrandEntity } from '../entities/brand.ts';
import { type CustomerBrand, CustomerBrandEntity } from '../entities/customer-brand.ts';

export interface CustomerBrandRepository {
  findBrandsByCustomerIds(customerIds: readonly string[]): Promise<BrandOfCustomer[]>;
  /** Adds the ties that are new. */
  add(query: WriteQuery, ties: readonly CustomerBrand[]): Promise<void>;
}

export interface BrandOfCustomer extends Brand {
  readonly customerId: string;
}

const FIND_BRANDS_BY_CUSTOMER_IDS = `
  SELECT customer_brand.customer_id AS "customerId", ${tableOf(BrandEntity).selectList}
  FROM customer_brand JOIN brand ON brand.key = customer_brand.brand_id
  WHERE customer_id = ANY($1::uuid[]) ORDER BY brand.key`;

const table = tableOf(CustomerBrandEntity);
const rows = rowSet<CustomerBrand>(table.columns);

const ADD = `
  INSERT INTO customer_brand (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ON CONFLICT DO NOTHING`;

export function createCustomerBrandRepository(reads: Reads): CustomerBrandRepository {
  return {
    findBrandsByCustomerIds: (customerIds) =>
      reads.query<BrandOfCustomer>(FIND_BRANDS_BY_CUSTOMER_IDS, [customerIds]),

    async add(query, ties) {
      await query(ADD, rows.values(ties));
    },
  };
}
