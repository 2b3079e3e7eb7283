import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  customer: (_root, { id }, { customers }) => customers.byId.load(parseId(id, 'customer')),

  async customerByIdentity(_root, claim, { customers, search }) {
    const id = await search.customerIdOf(claim);
    return id === null ? null : customers.byId.load(id);
  },

  customers: (_root, args, { customers, cursors }, info) =>
    args.orderBy === 'OLDEST'
      ? customers.oldest(pageRequest('Query.customers OLDEST', args, cursors, info))
      : customers.newest(pageRequest('Query.customers NEWEST', args, cursors, info)),

  erasures: (_root, args, { erasures, cursors }) =>
    erasures.newest(pageRequest('Query.erasures', args, cursors)),
  mergeProposals: (_root, args, { merges, cursors }) =>
    merges.openProposals(pageRequest('Query.mergeProposals', args, cursors)),

  brand: (_root, { key }, { brands }) => brands.byKey.load(key),
  brands: (_root, args, { brands, cursors }) =>
    brands.all(pageRequest('Query.brands', args, cursors)),
};
