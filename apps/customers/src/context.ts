import type { Cursors } from '@cx/subgraph';

import type { BrandLoaders } from './loaders/brands.ts';
import type { CustomerLoaders } from './loaders/customers.ts';
import type { IdentityLoaders } from './loaders/identities.ts';
import type { CustomerSearch } from './services/customer-search.ts';

/** What the resolvers of one request share. */
export interface CustomersContext {
  readonly cursors: Cursors;
  readonly brands: BrandLoaders;
  readonly customers: CustomerLoaders;
  readonly identities: IdentityLoaders;
  readonly search: CustomerSearch;
}
