import { brandedId } from '@cx/subgraph';

import type { TeamResolvers, TouchpointResolvers } from '../generated/resolver-types.ts';

export const Touchpoint: TouchpointResolvers = {
  __resolveReference: ({ id }, { touchpoints }) => touchpoints.byId.load(id),
  brand: ({ brandId }, _args, { brands }) => brands.byKey.load(brandId),
  owner: ({ brandId, team }, _args, { touchpoints }) =>
    team === null ? null : touchpoints.teamById.load(brandedId(brandId, team)),
};

export const Team: TeamResolvers = {
  __resolveReference: ({ id }, { touchpoints }) => touchpoints.teamById.load(id),
  brand: ({ brandId }, _args, { brands }) => brands.byKey.load(brandId),
};
