import { groupByKey, oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Brand } from '../entities/brand.ts';
import type { BrandRepository } from '../repositories/brands.ts';
import type { CustomerBrandRepository } from '../repositories/customer-brands.ts';

export interface BrandLoaders {
  readonly byKey: DataLoader<string, Brand | null>;
  readonly byCustomerId: DataLoader<string, Brand[]>;
  all(request: PageRequest<null>): Promise<Connection<Brand>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createBrandLoaders(
  brands: BrandRepository,
  customerBrands: CustomerBrandRepository,
): BrandLoaders {
  return {
    byKey: new DataLoader(async (keys) =>
      oneByKey(keys, await brands.findByKeys(keys), (brand) => brand.key),
    ),
    byCustomerId: new DataLoader(async (ids) =>
      groupByKey(
        ids,
        await customerBrands.findBrandsByCustomerIds(ids),
        (brand) => brand.customerId,
      ),
    ),
    all: (request) => connectionOf({ name: 'Query.brands', list: brands.byKey }, request),
  };
}
