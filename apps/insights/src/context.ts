import type { ExportCustomer } from '@cx/customer-links';
import type { Cursors } from '@cx/subgraph';

import type { CustomerStandingLoaders } from './loaders/customer-standings.ts';
import type { ExhaustedOptionLoaders } from './loaders/exhausted-options.ts';
import type { InteractionLoaders } from './loaders/interactions.ts';
import type { IssueLoaders } from './loaders/issues.ts';

/** What the resolvers of one request share. */
export interface InsightsContext {
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly interactions: InteractionLoaders;
  readonly standings: CustomerStandingLoaders;
  readonly issues: IssueLoaders;
  readonly exhausted: ExhaustedOptionLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** Enough of a mention to let the gateway fetch the rest from its owner. */
export interface MentionReference {
  readonly id: string;
}

/** Enough of a touch's subject to let the gateway fetch the rest from its owner. */
export interface SubjectReference {
  readonly __typename: 'Ticket' | 'Review' | 'Mention' | 'SurveyResponse';
  readonly id: string;
}
