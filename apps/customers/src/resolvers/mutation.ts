import { type Attempt, attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { CustomersContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';

export const Mutation: MutationResolvers = {
  async eraseCustomer(_root, { input }, { caller, customers, erasureDesk }) {
    const customerId = parseId(input.customerId, 'customer');
    const { idempotencyKey } = input;
    const went = await attempt(() => erasureDesk.erase(caller, { idempotencyKey, customerId }));
    customers.byId.clear(customerId);
    return went;
  },
  mergeCustomers: (_root, { input }, context) => {
    const winnerId = parseId(input.winnerId, 'customer');
    const loserId = parseId(input.loserId, 'customer');
    return change(context, ({ mergeDesk, caller }) =>
      mergeDesk.merge(caller, { ...input, winnerId, loserId }),
    );
  },
  undoMerge: (_root, { input }, context) => {
    const mergeId = parseId(input.mergeId, 'merge');
    return change(context, ({ mergeDesk, caller }) =>
      mergeDesk.undo(caller, { ...input, mergeId }),
    );
  },
  acceptMergeProposal: (_root, { input }, context) => {
    const proposalId = parseId(input.proposalId, 'proposal');
    const winnerId = parseId(input.winnerId, 'customer');
    return change(context, ({ mergeDesk, caller }) =>
      mergeDesk.accept(caller, { ...input, proposalId, winnerId }),
    );
  },
  declineMergeProposal: (_root, { input }, context) => {
    const proposalId = parseId(input.proposalId, 'proposal');
    return change(context, ({ mergeDesk, caller }) =>
      mergeDesk.decline(caller, { ...input, proposalId }),
    );
  },
  verifyIdentity: (_root, { input }, context) => {
    const customerId = parseId(input.customerId, 'customer');
    return change(context, ({ profileDesk, caller }) =>
      profileDesk.verifyIdentity(caller, { ...input, customerId }),
    );
  },
  recordConsent: (_root, { input }, context) => {
    const { brand: brandId, at = null, ...rest } = input;
    const customerId = parseId(input.customerId, 'customer');
    return change(context, ({ profileDesk, caller }) =>
      profileDesk.recordConsent(caller, { ...rest, brandId, at, customerId }),
    );
  },
  async defineBrandTopics(_root, { input }, { caller, topics, topicDesk }) {
    const { idempotencyKey, brand: brandId, expectedVersion = null } = input;
    const request = {
      idempotencyKey,
      brandId,
      topics: input.topics.map(({ key, labels = null, terms: { en = [], fr = [] } }) => ({
        key,
        labels,
        terms: { en, fr },
      })),
      expectedVersion,
    };
    const went = await attempt(() => topicDesk.define(caller, request));
    topics.lastByBrand.clear(brandId);
    return went;
  },
  defineTouchpoint: (_root, { input }, context) => {
    const { brand: brandId, owner: team = null, expectedVersion = null, ...rest } = input;
    const { topics = [], channels = [] } = input;
    const definition = { ...rest, brandId, team, topics, channels, expectedVersion };
    return register(context, ({ touchpointDesk, caller }) =>
      touchpointDesk.define(caller, definition),
    );
  },
  removeTouchpoint: (_root, { input }, context) => {
    const { brand: brandId, expectedVersion = null, ...rest } = input;
    return register(context, ({ touchpointDesk, caller }) =>
      touchpointDesk.remove(caller, { ...rest, brandId, expectedVersion }),
    );
  },
  defineTeam: (_root, { input }, context) => {
    const { brand: brandId, expectedVersion = null, ...rest } = input;
    return register(context, ({ touchpointDesk, caller }) =>
      touchpointDesk.defineTeam(caller, { ...rest, brandId, expectedVersion }),
    );
  },
  recordCustomerValues: (_root, { input }, { caller, valueDesk }) => {
    const { brand: brandId, idempotencyKey } = input;
    const values = input.values.map(({ orders = null, ...value }) => ({
      ...value,
      customerId: parseId(value.customerId, 'customer'),
      orders,
    }));
    return attempt(() => valueDesk.record(caller, { idempotencyKey, brandId, values }));
  },
};

async function register<Answer>(
  context: CustomersContext,
  work: (context: CustomersContext) => Promise<Answer>,
): Promise<Attempt<Answer>> {
  const went = await attempt(() => work(context));
  const { touchpoints } = context;
  touchpoints.byId.clearAll();
  touchpoints.teamById.clearAll();
  touchpoints.coverageByBrand.clearAll();
  return went;
}

async function change<Answer>(
  context: CustomersContext,
  work: (context: CustomersContext) => Promise<Answer>,
): Promise<Attempt<Answer>> {
  const went = await attempt(() => work(context));
  // What an earlier mutation of the same operation has answered is what the customers were then.
  const { brands, consents, customers, identities, merges } = context;
  customers.byId.clearAll();
  identities.byCustomerId.clearAll();
  brands.byCustomerId.clearAll();
  consents.byCustomerId.clearAll();
  merges.byId.clearAll();
  merges.byCustomerId.clearAll();
  merges.mergedIdsOf.clearAll();
  merges.proposalById.clearAll();
  return went;
}
