import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  reviews: ({ key }, args, { reviews, cursors }, info) =>
    reviews.byBrandKey.load(key, pageRequest('Brand.reviews', args, cursors, info)),
  publication: ({ key }, { range, source }, { summaries }) =>
    summaries.load({
      brandId: key,
      source: source ?? null,
      from: range?.from ?? null,
      to: range?.to ?? null,
    }),
  publicationPolicy: ({ key }, { at }, { terms }) =>
    terms.policyOf.load({ brandId: key, at: at ?? terms.now }),
  rating: ({ key }, _args, { ratings }) => ratings.byBrandKey.load(key),
};
