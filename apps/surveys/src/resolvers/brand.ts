import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  surveys: ({ key }, args, { surveys, cursors }) =>
    surveys.byBrandKey.load(key, pageRequest('Brand.surveys', args, cursors)),
};
