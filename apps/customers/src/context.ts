import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem, Caller } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';

import type { BrandLoaders } from './loaders/brands.ts';
import type { ConsentLoaders } from './loaders/consents.ts';
import type { CustomerLoaders } from './loaders/customers.ts';
import type { ErasureLoaders } from './loaders/erasures.ts';
import type { IdentityLoaders } from './loaders/identities.ts';
import type { MergeLoaders } from './loaders/merges.ts';
import type { TopicLoaders } from './loaders/topics.ts';
import type { TouchpointLoaders } from './loaders/touchpoints.ts';
import type { CustomerSearch } from './services/customer-search.ts';
import type { ErasureDesk } from './services/erasure-desk.ts';
import type { Merged } from './services/merge-customers.ts';
import type { MergeDesk } from './services/merge-desk.ts';
import type { ProfileDesk } from './services/profile-desk.ts';
import type { TopicDesk } from './services/topic-desk.ts';
import type { TouchpointDesk } from './services/touchpoint-desk.ts';
import type { ValueDesk } from './services/value-desk.ts';

/** What the resolvers of one request share. */
export interface CustomersContext {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly brands: BrandLoaders;
  readonly consents: ConsentLoaders;
  readonly customers: CustomerLoaders;
  readonly erasures: ErasureLoaders;
  readonly erasureDesk: ErasureDesk;
  readonly identities: IdentityLoaders;
  readonly merges: MergeLoaders;
  readonly mergeDesk: MergeDesk;
  readonly profileDesk: ProfileDesk;
  readonly search: CustomerSearch;
  readonly topics: TopicLoaders;
  readonly topicDesk: TopicDesk;
  readonly touchpoints: TouchpointLoaders;
  readonly touchpointDesk: TouchpointDesk;
  readonly valueDesk: ValueDesk;
}

/** How an erasure went. */
export type ErasureAttempt = Attempt<{ readonly erasureId: string }>;

/** How a mutation of a brand went. */
export type BrandAttempt = Attempt<{ readonly brandId: string }>;

/** How a mutation of a touchpoint or a team went. */
export type DefinitionAttempt = Attempt<{ readonly id: string }>;

/** How a mutation of the values of customers went. */
export type ValuesAttempt = Attempt<{ readonly recorded: number }>;

/** How a mutation of a customer went. */
export type CustomerAttempt = Attempt<{ readonly customerId: string }>;

/** How a mutation of a merge went. */
export type MergeAttempt = Attempt<Merged>;

/** How a mutation of a proposal went. */
export type ProposalAttempt = Attempt<{ readonly proposalId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
