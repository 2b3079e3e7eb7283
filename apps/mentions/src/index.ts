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
import {
  brandTopicEffects,
  BrandTopicsEntity,
  createAnalysisLoader,
  createOwnTopicsLoader,
  startEnrichment,
  TextAnalysisEntity,
} from '@cx/text-enrichment';

import { migrations } from '../migrations/index.ts';
import type { MentionDesks, MentionsContext } from './context.ts';
import { BrandHandleEntity } from './entities/brand-handle.ts';
import { CommunityLookEntity } from './entities/community-look.ts';
import { CommunityMemberEntity } from './entities/community-member.ts';
import { CommunityEntity } from './entities/community.ts';
import { CompetitorPanelEntity } from './entities/competitor-panel.ts';
import { MentionMetricEntity } from './entities/mention-metric.ts';
import { MentionReplyEntity } from './entities/mention-reply.ts';
import { MentionStateEntity } from './entities/mention-state.ts';
import { MentionVersionEntity } from './entities/mention-version.ts';
import { MentionEntity } from './entities/mention.ts';
import { createBrandRegisterLoaders } from './loaders/brand-register.ts';
import { createCommunityLoaders } from './loaders/communities.ts';
import { createConversationLoaders } from './loaders/conversations.ts';
import { createMentionMetricLoaders } from './loaders/mention-metrics.ts';
import { createMentionReachLoaders } from './loaders/mention-reach.ts';
import { createMentionReplyLoaders } from './loaders/mention-replies.ts';
import { createMentionStateLoaders } from './loaders/mention-states.ts';
import { createMentionLoaders } from './loaders/mentions.ts';
import { createSentimentLoaders } from './loaders/sentiments.ts';
import { createCommunityMembers } from './repositories/communities.ts';
import { createConversationRepository } from './repositories/conversations.ts';
import { createMentionMetricRepository } from './repositories/mention-metrics.ts';
import { createMentionRepository } from './repositories/mentions.ts';
import { resolvers } from './resolvers/index.ts';
import { createBrandDesk } from './services/brand-desk.ts';
import { createCommunityDesk } from './services/community-desk.ts';
import { erasure } from './services/erasure.ts';
import { createMentionDesk } from './services/mention-desk.ts';
import { createMentionIntake, type MentionIntake } from './services/mention-intake.ts';
import { measureMentions } from './services/mention-measures.ts';
import { measurePanels } from './services/panel-measures.ts';
import { createReplyDesk } from './services/reply-desk.ts';

export type { MentionRecord } from './services/mention-intake.ts';
export { migrations };
export { erasure };

export const entities = [
  MentionEntity,
  MentionMetricEntity,
  MentionReplyEntity,
  MentionStateEntity,
  MentionVersionEntity,
  BrandHandleEntity,
  CompetitorPanelEntity,
  CommunityEntity,
  CommunityLookEntity,
  CommunityMemberEntity,
  BrandTopicsEntity,
  TextAnalysisEntity,
];

export const mentionsSubgraph = loadSubgraphSchema(
  'mentions',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface MentionsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
  /** Tells the time to what is done here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Mentions {
  readonly service: SubgraphService;
  readonly desks: MentionDesks;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: MentionIntake;
  readonly imports: ImportRuns;
}

export function openMentions(options: MentionsOptions): Mentions {
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
    reads,
    communityMembers: createCommunityMembers(reads),
    conversations: createConversationRepository(reads),
    exportCustomer: createCustomerExport(reads, erasure),
    mentions: createMentionRepository(reads),
    metrics: createMentionMetricRepository(reads),
  }));
  const { mentions, metrics, exportCustomer } = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const deskDependencies = { database, newId, now };
  const desks = {
    brands: createBrandDesk(deskDependencies),
    communities: createCommunityDesk(deskDependencies),
    mentions: createMentionDesk(deskDependencies),
    replies: createReplyDesk(deskDependencies),
  };
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(
              brandTopicEffects,
              customerLinkEffects(['mention']),
              erasureEffects(erasure),
            ),
          }),
          ...startErasureSweeps(database, erasure, background),
          startForgettingRequests(database, background),
          startEnrichment({
            database,
            subjects: { name: 'MENTION', table: 'mention' },
            onError: (error) => background.onError(error, 'analysis of texts'),
          }),
          startMeasuring(
            database,
            { mention: measureMentions, 'competitor-panel': measurePanels },
            background,
          ),
        ];

  return {
    service: {
      name: mentionsSubgraph.name,
      schema: mentionsSubgraph.schema,
      createContext({ id, brands }): MentionsContext {
        const seen = repositoriesOf(brands);
        return {
          analyses: createAnalysisLoader(seen.reads),
          ownTopics: createOwnTopicsLoader(seen.reads),
          caller: { id, brands },
          cursors,
          exportCustomer: seen.exportCustomer,
          desks,
          communities: createCommunityLoaders(seen.reads, seen.communityMembers),
          conversations: createConversationLoaders(seen.conversations),
          mentions: createMentionLoaders(seen.mentions),
          metrics: createMentionMetricLoaders(seen.metrics),
          reach: createMentionReachLoaders(seen.reads),
          register: createBrandRegisterLoaders(seen.reads, brands),
          replies: createMentionReplyLoaders(seen.reads),
          sentiments: createSentimentLoaders(seen.mentions),
          states: createMentionStateLoaders(seen.reads),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer,
    retention: createRetentionPolicies(database),
    desks,
    intake: createMentionIntake({ database, newId, mentions, metrics }),
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
