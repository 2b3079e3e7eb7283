import type { Attempt, UserProblem } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';

import type { ConversationLoaders } from './loaders/conversations.ts';
import type { MentionMetricLoaders } from './loaders/mention-metrics.ts';
import type { MentionStateLoaders } from './loaders/mention-states.ts';
import type { MentionLoaders } from './loaders/mentions.ts';
import type { SentimentLoaders } from './loaders/sentiments.ts';
import type { Caller, MentionDesk } from './services/mention-desk.ts';

/** What the resolvers of one request share. */
export interface MentionsContext {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly desk: MentionDesk;
  readonly conversations: ConversationLoaders;
  readonly mentions: MentionLoaders;
  readonly metrics: MentionMetricLoaders;
  readonly sentiments: SentimentLoaders;
  readonly states: MentionStateLoaders;
}

/** Where a conversation is, and its id there. */
export interface ConversationReference {
  readonly brandId: string;
  readonly source: string;
  readonly network: string;
  readonly id: string;
}

/** Enough of a ticket to let the gateway fetch the rest from its owner. */
export interface TicketReference {
  readonly id: string;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** How a mutation of a mention went. */
export type MentionAttempt = Attempt<{
  readonly mentionId: string;
  readonly ticketId: string | null;
}>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
