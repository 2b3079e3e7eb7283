import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem, Caller } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';
import type { AnalysisLoader, OwnTopicsLoader } from '@cx/text-enrichment';

import type { SummaryLoader } from './loaders/publication-summaries.ts';
import type { TermLoaders } from './loaders/publication-terms.ts';
import type { PublicationLoaders } from './loaders/publications.ts';
import type { RatingLoaders } from './loaders/ratings.ts';
import type { ReplyLoaders } from './loaders/replies.ts';
import type { DraftLoaders } from './loaders/reply-drafts.ts';
import type { ReviewLoaders } from './loaders/reviews.ts';
import type { EscalationDesk } from './services/escalation-desk.ts';
import type { ReplyDesk } from './services/reply-desk.ts';
import type { Reply } from './services/reply.ts';
import type { ReviewDesk } from './services/review-desk.ts';
import type { DefinedCapability, TermsDesk } from './services/terms-desk.ts';

/** What the resolvers of one request share. */
export interface ReviewsContext {
  readonly analyses: AnalysisLoader;
  readonly ownTopics: OwnTopicsLoader;
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly desk: ReviewDesk;
  readonly escalations: EscalationDesk;
  readonly termsDesk: TermsDesk;
  readonly replyDesk: ReplyDesk;
  readonly drafts: DraftLoaders;
  readonly publications: PublicationLoaders;
  readonly replies: ReplyLoaders;
  readonly reviews: ReviewLoaders;
  readonly summaries: SummaryLoader;
  readonly terms: TermLoaders;
  readonly ratings: RatingLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** Enough of a ticket to let the gateway fetch the rest from its owner. */
export interface TicketReference {
  readonly id: string;
}

/** A reply with what is told of it beside its review. */
export interface PlacedReply extends Reply {
  readonly publishedAt: Date;
  readonly isForSource: boolean;
}

/** How a mutation of a draft went. */
export type DraftAttempt = Attempt<{ readonly draftId: string }>;

/** How the definition of a policy went. */
export type PolicyAttempt = Attempt<{ readonly brandId: string; readonly validFrom: string }>;

/** How the definition of a source went. */
export type CapabilityAttempt = Attempt<DefinedCapability>;

/** How a mutation of a review went. */
export type ReviewAttempt = Attempt<{ readonly reviewId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
