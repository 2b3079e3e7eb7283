import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  tickets: ({ key }, args, { tickets, cursors }, info) =>
    tickets.byBrandKey.load(key, pageRequest('Brand.tickets', args, cursors, info)),
};
