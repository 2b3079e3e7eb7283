import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem, Caller } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';
import type { AnalysisLoader, OwnTopicsLoader } from '@cx/text-enrichment';

import type { BrandRegisterLoaders } from './loaders/brand-register.ts';
import type { CommunityLoaders } from './loaders/communities.ts';
import type { ConversationLoaders } from './loaders/conversations.ts';
import type { MentionMetricLoaders } from './loaders/mention-metrics.ts';
import type { MentionReachLoaders } from './loaders/mention-reach.ts';
import type { MentionReplyLoaders } from './loaders/mention-replies.ts';
import type { MentionStateLoaders } from './loaders/mention-states.ts';
import type { MentionLoaders } from './loaders/mentions.ts';
import type { SentimentLoaders } from './loaders/sentiments.ts';
import type { BrandAnswer, BrandDesk } from './services/brand-desk.ts';
import type { CommunityAnswer, CommunityDesk } from './services/community-desk.ts';
import type { MentionDesk } from './services/mention-desk.ts';
import type { ReplyDesk } from './services/reply-desk.ts';

/** What the resolvers of one request share. */
export interface MentionsContext {
  readonly caller: Caller;
  readonly analyses: AnalysisLoader;
  readonly ownTopics: OwnTopicsLoader;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly desks: MentionDesks;
  readonly communities: CommunityLoaders;
  readonly conversations: ConversationLoaders;
  readonly mentions: MentionLoaders;
  readonly metrics: MentionMetricLoaders;
  readonly reach: MentionReachLoaders;
  readonly register: BrandRegisterLoaders;
  readonly replies: MentionReplyLoaders;
  readonly sentiments: SentimentLoaders;
  readonly states: MentionStateLoaders;
}

/** Whatever changes something at the wish of a caller. */
export interface MentionDesks {
  readonly brands: BrandDesk;
  readonly communities: CommunityDesk;
  readonly mentions: MentionDesk;
  readonly replies: ReplyDesk;
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

/** How a reply to a mention went. */
export type ReplyAttempt = Attempt<{ readonly mentionId: string; readonly replyId: string }>;

/** How a mutation of a handle or a panel went. */
export type BrandAttempt = Attempt<BrandAnswer>;

/** How a mutation of a community went. */
export type CommunityAttempt = Attempt<CommunityAnswer>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
