import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase, type PoolSizes } from '@cx/database';
import { type Background, startFeed } from '@cx/events';
import { startMeasuring } from '@cx/facts';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { startForgettingRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { CustomersContext } from './context.ts';
import { BrandEntity } from './entities/brand.ts';
import { ConsentEntity } from './entities/consent.ts';
import { CustomerBrandEntity } from './entities/customer-brand.ts';
import { CustomerValueEntity } from './entities/customer-value.ts';
import { CustomerEntity } from './entities/customer.ts';
import { ErasureReceiptEntity } from './entities/erasure-receipt.ts';
import { ErasureEntity } from './entities/erasure.ts';
import { IdentityEntity } from './entities/identity.ts';
import { MergeEventEntity } from './entities/merge-event.ts';
import { MergeProposalEntity } from './entities/merge-proposal.ts';
import { TeamEntity } from './entities/team.ts';
import { TopicVersionEntity } from './entities/topic-version.ts';
import { TouchpointEntity } from './entities/touchpoint.ts';
import { createBrandLoaders } from './loaders/brands.ts';
import { createConsentLoaders } from './loaders/consents.ts';
import { createCustomerLoaders } from './loaders/customers.ts';
import { createErasureLoaders } from './loaders/erasures.ts';
import { createIdentityLoaders } from './loaders/identities.ts';
import { createMergeLoaders } from './loaders/merges.ts';
import { createTopicLoaders } from './loaders/topics.ts';
import { createTouchpointLoaders } from './loaders/touchpoints.ts';
import { createBrandRepository } from './repositories/brands.ts';
import { createCustomerBrandRepository } from './repositories/customer-brands.ts';
import { createCustomerRepository } from './repositories/customers.ts';
import { createErasureRepository } from './repositories/erasures.ts';
import { createIdentityRepository } from './repositories/identities.ts';
import { mergeProposals } from './repositories/merge-proposals.ts';
import { findStandingIds } from './repositories/standing-ids.ts';
import { createTouchpointLists } from './repositories/touchpoints.ts';
import { resolvers } from './resolvers/index.ts';
import { type BrandCatalog, createBrandCatalog } from './services/brand-catalog.ts';
import { createCustomerMatching, type CustomerMatching } from './services/customer-matching.ts';
import { createCustomerSearch } from './services/customer-search.ts';
import { createErasureDesk, type ErasureDesk } from './services/erasure-desk.ts';
import { type ReceiptSource, receiptEffects } from './services/erasure-receipts.ts';
import { erasure } from './services/erasure.ts';
import { createIdentityRegistry, type IdentityRegistry } from './services/identity-registry.ts';
import { createMarkDigest } from './services/mark-digest.ts';
import { createCustomerMerger } from './services/merge-customers.ts';
import { createMergeDesk, type MergeDesk } from './services/merge-desk.ts';
import { createProfileDesk, type ProfileDesk } from './services/profile-desk.ts';
import { profileMeasures } from './services/profile-measures.ts';
import { createTopicDesk, type TopicDesk } from './services/topic-desk.ts';
import { createTouchpointDesk, type TouchpointDesk } from './services/touchpoint-desk.ts';
import { createValueDesk, type ValueDesk } from './services/value-desk.ts';

export type { Brand } from './entities/brand.ts';
export type { CustomerProfile } from './repositories/customers.ts';
export { type IdentityClaim, identityForm, UnusableIdentity } from './services/identity-form.ts';
export type { MatchReport } from './services/customer-matching.ts';
export type { CustomerTouch, RecognisedCustomer } from './services/identity-registry.ts';
export type { ValueDraft as CustomerValueDraft } from './services/value-desk.ts';
export { migrations };
export { erasure };

export const entities = [
  BrandEntity,
  ConsentEntity,
  CustomerBrandEntity,
  CustomerEntity,
  CustomerValueEntity,
  ErasureEntity,
  ErasureReceiptEntity,
  IdentityEntity,
  MergeEventEntity,
  MergeProposalEntity,
  TeamEntity,
  TopicVersionEntity,
  TouchpointEntity,
];

export const customersSubgraph = loadSubgraphSchema(
  'customers',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface CustomersOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  /** Tells the marks of erased people again: the same in all replicas and for all time. */
  readonly erasureSecret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Hears what the domains tell while it is open; without it, others must. */
  readonly background?: Background<ReceiptSource> | undefined;
  /** Tells the time to what is written here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Customers {
  readonly service: SubgraphService;
  readonly exportCustomer: ExportCustomer;
  readonly brands: BrandCatalog;
  readonly registry: IdentityRegistry;
  readonly erasures: ErasureDesk;
  /** All ids that stand for the customer of an id; none when there is no such customer. */
  standingIds(customerId: string): Promise<string[]>;
  readonly mergeDesk: MergeDesk;
  readonly profileDesk: ProfileDesk;
  readonly topicDesk: TopicDesk;
  readonly touchpointDesk: TouchpointDesk;
  readonly valueDesk: ValueDesk;
  readonly matching: CustomerMatching;
  readonly imports: ImportRuns;
}

export function openCustomers(options: CustomersOptions): Customers {
  const {
    databaseUrl,
    secret,
    erasureSecret,
    onStatement,
    pools,
    newId = timeOrderedId,
    background,
    now = systemTime,
  } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    reads,
    brands: createBrandRepository(reads),
    customers: createCustomerRepository(reads),
    customerBrands: createCustomerBrandRepository(reads),
    erasures: createErasureRepository(reads),
    identities: createIdentityRepository(reads),
    openProposals: mergeProposals.listOpen(reads),
    touchpointLists: createTouchpointLists(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const digestOf = createMarkDigest(erasureSecret);
  const erasureDesk = createErasureDesk({ database, digestOf, newId, now, ...everything });
  const jobs =
    background === undefined
      ? []
      : [
          startFeed<ReceiptSource>(database, background, {
            tickets: receiptEffects,
            reviews: receiptEffects,
            mentions: receiptEffects,
            surveys: receiptEffects,
            insights: receiptEffects,
          }),
          startForgettingRequests(database, background),
          startMeasuring(database, profileMeasures(now), background),
        ];
  const { identities: identityRows } = everything;
  const merger = createCustomerMerger(newId, now);
  const mergeDesk = createMergeDesk({ database, identities: identityRows, merger, now });
  const topicDesk = createTopicDesk({ database, now });
  const touchpointDesk = createTouchpointDesk({ database, now });
  const valueDesk = createValueDesk({ database, newId, now });
  const profileDesk = createProfileDesk({ database, identities: identityRows, newId, now });

  return {
    service: {
      name: customersSubgraph.name,
      schema: customersSubgraph.schema,
      createContext({ id, brands: seen }): CustomersContext {
        const { reads, brands, customers, customerBrands, erasures, identities, ...own } =
          repositoriesOf(seen);
        return {
          caller: { id, brands: seen },
          cursors,
          exportCustomer: own.exportCustomer,
          search: createCustomerSearch(identities),
          brands: createBrandLoaders(brands, customerBrands),
          consents: createConsentLoaders(reads),
          customers: createCustomerLoaders(customers),
          erasures: createErasureLoaders(erasures),
          erasureDesk,
          identities: createIdentityLoaders(identities),
          merges: createMergeLoaders(reads, own.openProposals),
          mergeDesk,
          profileDesk,
          topics: createTopicLoaders(reads),
          topicDesk,
          touchpoints: createTouchpointLoaders(reads, own.touchpointLists),
          touchpointDesk,
          valueDesk,
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: everything.exportCustomer,
    brands: createBrandCatalog(database, everything.brands),
    registry: createIdentityRegistry({ database, newId, digestOf, ...everything }),
    erasures: erasureDesk,
    standingIds: (customerId) => database.write((query) => findStandingIds(query, customerId)),
    mergeDesk,
    profileDesk,
    topicDesk,
    touchpointDesk,
    valueDesk,
    matching: createCustomerMatching({ database, identities: identityRows, merger, newId, now }),
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
