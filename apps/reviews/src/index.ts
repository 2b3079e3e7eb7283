import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  erasureEffects,
  type ExportCustomer,
  type RetentionPolicies,
  startErasureSweeps,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase, type PoolSizes } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { startMeasuring } from '@cx/facts';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { startForgettingRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';
import {
  brandTopicEffects,
  BrandTopicsEntity,
  createAnalysisLoader,
  createOwnTopicsLoader,
  startEnrichment,
  TextAnalysisEntity,
} from '@cx/text-enrichment';

import { migrations } from '../migrations/index.ts';
import type { ReviewsContext } from './context.ts';
import { PublicationPolicyEntity } from './entities/publication-policy.ts';
import { ReviewPublicationEntity } from './entities/review-publication.ts';
import { ReviewReplyDraftEntity } from './entities/review-reply-draft.ts';
import { ReviewReplyEntity } from './entities/review-reply.ts';
import { ReviewTicketEntity } from './entities/review-ticket.ts';
import { ReviewEntity } from './entities/review.ts';
import { SourceCapabilityEntity } from './entities/source-capability.ts';
import { createSummaryLoader } from './loaders/publication-summaries.ts';
import { createTermLoaders } from './loaders/publication-terms.ts';
import { createPublicationLoaders } from './loaders/publications.ts';
import { createRatingLoaders } from './loaders/ratings.ts';
import { createReplyLoaders } from './loaders/replies.ts';
import { createDraftLoaders } from './loaders/reply-drafts.ts';
import { createReviewLoaders } from './loaders/reviews.ts';
import { createPublicationFigures } from './repositories/publication-figures.ts';
import { createDraftList } from './repositories/review-reply-drafts.ts';
import { createReviewRepository } from './repositories/reviews.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createEscalationDesk } from './services/escalation-desk.ts';
import { createReplyDesk, type ReplyDesk } from './services/reply-desk.ts';
import { createReviewDesk, type ReviewDesk } from './services/review-desk.ts';
import { createReviewIntake, type ReviewIntake } from './services/review-intake.ts';
import { measureReviews } from './services/review-measures.ts';
import { createTermsDesk, type TermsDesk } from './services/terms-desk.ts';

export type { ReviewRecord } from './services/review-intake.ts';
export { migrations };
export { erasure };

export const entities = [
  ReviewEntity,
  ReviewPublicationEntity,
  ReviewReplyEntity,
  ReviewReplyDraftEntity,
  ReviewTicketEntity,
  PublicationPolicyEntity,
  SourceCapabilityEntity,
  BrandTopicsEntity,
  TextAnalysisEntity,
];

export const reviewsSubgraph = loadSubgraphSchema(
  'reviews',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface ReviewsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others and publishes what is due while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
  /** Tells the time to what is submitted here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Reviews {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: ReviewIntake;
  readonly desk: ReviewDesk;
  readonly replyDesk: ReplyDesk;
  readonly termsDesk: TermsDesk;
  readonly imports: ImportRuns;
}

export function openReviews(options: ReviewsOptions): Reviews {
  const {
    databaseUrl,
    secret,
    onStatement,
    pools,
    newId = timeOrderedId,
    now = systemTime,
    background,
  } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    reads,
    reviews: createReviewRepository(reads),
    drafts: createDraftList(reads),
    figures: createPublicationFigures(reads),
  }));
  const cursors = createCursors(secret);
  const desk = createReviewDesk({ database, newId, now });
  const replyDesk = createReplyDesk({ database, newId, now });
  const termsDesk = createTermsDesk({ database, now });
  const escalations = createEscalationDesk({ database, newId, now });
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(
              brandTopicEffects,
              customerLinkEffects(['review']),
              erasureEffects(erasure),
            ),
          }),
          ...startErasureSweeps(database, erasure, background),
          startForgettingRequests(database, background),
          startSweep({
            doDue: () => desk.publishDue(),
            onError: (error) => background.onError(error, 'publication of reviews'),
          }),
          startEnrichment({
            database,
            subjects: { name: 'REVIEW', table: 'review' },
            onError: (error) => background.onError(error, 'analysis of texts'),
          }),
          startMeasuring(database, { review: measureReviews }, background),
        ];

  return {
    service: {
      name: reviewsSubgraph.name,
      schema: reviewsSubgraph.schema,
      createContext({ kind, id, brands }): ReviewsContext {
        const { reads, reviews, drafts, figures, exportCustomer } = repositoriesOf(brands);
        return {
          analyses: createAnalysisLoader(reads),
          ownTopics: createOwnTopicsLoader(reads),
          caller: { id, brands },
          cursors,
          exportCustomer,
          desk,
          escalations,
          termsDesk,
          replyDesk,
          drafts: createDraftLoaders(reads, drafts, { kind, id }),
          publications: createPublicationLoaders(reads),
          replies: createReplyLoaders(reads),
          reviews: createReviewLoaders(reviews),
          summaries: createSummaryLoader(figures),
          terms: createTermLoaders(reads, now()),
          ratings: createRatingLoaders(reviews),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createReviewIntake({ database, newId, reviews: repositoriesOf(ALL_BRANDS).reviews }),
    desk,
    replyDesk,
    termsDesk,
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
