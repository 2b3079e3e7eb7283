import type { Attempt, UserProblem } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';

import type { BrandLoaders } from './loaders/brands.ts';
import type { CustomerLoaders } from './loaders/customers.ts';
import type { ErasureLoaders } from './loaders/erasures.ts';
import type { IdentityLoaders } from './loaders/identities.ts';
import type { CustomerSearch } from './services/customer-search.ts';
import type { Caller, ErasureDesk } from './services/erasure-desk.ts';

/** What the resolvers of one request share. */
export interface CustomersContext {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly brands: BrandLoaders;
  readonly customers: CustomerLoaders;
  readonly erasures: ErasureLoaders;
  readonly erasureDesk: ErasureDesk;
  readonly identities: IdentityLoaders;
  readonly search: CustomerSearch;
}

/** How an erasure went. */
export type ErasureAttempt = Attempt<{ readonly erasureId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
