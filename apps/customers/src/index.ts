import { ALL_BRANDS, openDatabase } from '@cx/database';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { CustomersContext } from './context.ts';
import { BrandEntity } from './entities/brand.ts';
import { ConsentEntity } from './entities/consent.ts';
import { CustomerBrandEntity } from './entities/customer-brand.ts';
import { CustomerEntity } from './entities/customer.ts';
import { IdentityEntity } from './entities/identity.ts';
import { MergeEventEntity } from './entities/merge-event.ts';
import { MergeProposalEntity } from './entities/merge-proposal.ts';
import { createBrandLoaders } from './loaders/brands.ts';
import { createCustomerLoaders } from './loaders/customers.ts';
import { createIdentityLoaders } from './loaders/identities.ts';
import { createBrandRepository } from './repositories/brands.ts';
import { createCustomerBrandRepository } from './repositories/customer-brands.ts';
import { createCustomerRepository } from './repositories/customers.ts';
import { createIdentityRepository } from './repositories/identities.ts';
import { resolvers } from './resolvers/index.ts';
import { type BrandCatalog, createBrandCatalog } from './services/brand-catalog.ts';
import { createCustomerSearch } from './services/customer-search.ts';
import { createIdentityRegistry, type IdentityRegistry } from './services/identity-registry.ts';

export type { Brand } from './entities/brand.ts';
export type { CustomerProfile } from './repositories/customers.ts';
export { type IdentityClaim, identityForm, UnusableIdentity } from './services/identity-form.ts';
export type { CustomerTouch } from './services/identity-registry.ts';
export { migrations };

export const entities = [
  BrandEntity,
  ConsentEntity,
  CustomerBrandEntity,
  CustomerEntity,
  IdentityEntity,
  MergeEventEntity,
  MergeProposalEntity,
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
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Customers {
  readonly service: SubgraphService;
  readonly brands: BrandCatalog;
  readonly registry: IdentityRegistry;
  readonly imports: ImportRuns;
}

export function openCustomers(options: CustomersOptions): Customers {
  const { databaseUrl, secret, onStatement, newId = timeOrderedId } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    brands: createBrandRepository(reads),
    customers: createCustomerRepository(reads),
    customerBrands: createCustomerBrandRepository(reads),
    identities: createIdentityRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);

  return {
    service: {
      name: customersSubgraph.name,
      schema: customersSubgraph.schema,
      createContext({ brands: seen }): CustomersContext {
        const { brands, customers, customerBrands, identities } = repositoriesOf(seen);
        return {
          cursors,
          search: createCustomerSearch(identities),
          brands: createBrandLoaders(brands, customerBrands),
          customers: createCustomerLoaders(customers),
          identities: createIdentityLoaders(identities),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      close: () => database.close(),
    },
    brands: createBrandCatalog(database, everything.brands),
    registry: createIdentityRegistry({ database, newId, ...everything }),
    imports: createImportRuns(database),
  };
}
