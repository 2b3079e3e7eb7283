import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, Caller, UserProblem } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';

import type { ActionLoaders } from './loaders/actions.ts';
import type { CustomerStandingLoaders } from './loaders/customer-standings.ts';
import type { ExhaustedOptionLoaders } from './loaders/exhausted-options.ts';
import type { InteractionLoaders } from './loaders/interactions.ts';
import type { IssueLoaders } from './loaders/issues.ts';
import type { SignalLoaders } from './loaders/signals.ts';
import type { VerbatimLoaders } from './loaders/verbatims.ts';
import type { ActionDesk } from './services/action-desk.ts';
import type { Explanations } from './services/explanations.ts';
import type { MetricsDesk } from './services/metrics-desk.ts';
import type { SignalDesk } from './services/signal-desk.ts';

/** What the resolvers of one request share. */
export interface InsightsContext {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly interactions: InteractionLoaders;
  readonly signals: SignalLoaders;
  readonly signalDesk: SignalDesk;
  readonly verbatims: VerbatimLoaders;
  readonly metrics: MetricsDesk;
  readonly actions: ActionLoaders;
  readonly actionDesk: ActionDesk;
  readonly explanations: Explanations;
  readonly standings: CustomerStandingLoaders;
  readonly issues: IssueLoaders;
  readonly exhausted: ExhaustedOptionLoaders;
}

/** How a mutation of a signal went. */
export type SignalAttempt = Attempt<{ readonly signalId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** Enough of what a brand names by a key, a team or a touchpoint, to let the gateway fetch the rest from its owner. */
export interface BrandedReference {
  readonly id: string;
  readonly brandId: string;
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

/** Enough of a review to let the gateway fetch the rest from its owner. */
export interface ReviewReference {
  readonly id: string;
}

/** How a mutation of an action went. */
export type ActionAttempt = Attempt<{ readonly actionId: string }>;
