import type { ExportCustomer } from '@cx/customer-links';
import type { Cursors } from '@cx/subgraph';

import type { MentionMetricLoaders } from './loaders/mention-metrics.ts';
import type { MentionLoaders } from './loaders/mentions.ts';
import type { SentimentLoaders } from './loaders/sentiments.ts';

/** What the resolvers of one request share. */
export interface MentionsContext {
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly mentions: MentionLoaders;
  readonly metrics: MentionMetricLoaders;
  readonly sentiments: SentimentLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}
