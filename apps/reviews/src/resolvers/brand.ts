import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  reviews: ({ key }, args, { reviews, cursors }) =>
    reviews.byBrandKey.load(key, pageRequest('Brand.reviews', args, cursors)),
  rating: ({ key }, _args, { ratings }) => ratings.byBrandKey.load(key),
};
