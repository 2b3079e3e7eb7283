import { brandedId, pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }, { brands }) => brands.byKey.load(key),
  topics: async ({ key }, _args, { topics }) => [
    ...((await topics.lastByBrand.load(key))?.topics ?? []),
  ],
  topicsVersion: async ({ key }, _args, { topics }) =>
    (await topics.lastByBrand.load(key))?.version ?? 0,
  touchpoints: ({ key }, args, { touchpoints, cursors }) =>
    touchpoints.byBrand.load(key, pageRequest('Brand.touchpoints', args, cursors)),
  touchpoint: (brand, { key }, { touchpoints }) => touchpoints.byId.load(brandedId(brand.key, key)),
  teams: ({ key }, args, { touchpoints, cursors }) =>
    touchpoints.teamsByBrand.load(key, pageRequest('Brand.teams', args, cursors)),
  ownershipCoverage: ({ key }, _args, { touchpoints }) => touchpoints.coverageByBrand.load(key),
};
