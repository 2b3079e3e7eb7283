import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  mentions: ({ key }, args, { mentions, cursors }) =>
    mentions.byBrandKey.load(key, pageRequest('Brand.mentions', args, cursors)),
  sentiment: ({ key }, _args, { sentiments }) => sentiments.byBrandKey.load(key),
};
