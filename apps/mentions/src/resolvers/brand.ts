import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  mentions: ({ key }, args, { mentions, cursors }, info) =>
    mentions.byBrandKey.load(key, pageRequest('Brand.mentions', args, cursors, info)),
  sentiment: ({ key }, _args, { sentiments }) => sentiments.byBrandKey.load(key),
  handles: ({ key }, _args, { register }) => register.handlesByBrandKey.load(key),
  competitorPanels: ({ key }, _args, { register }) => register.panelsByBrandKey.load(key),
  shareOfVoice: ({ key }, { range }, { register }) =>
    register.voiceByKey.load({
      brandId: key,
      from: range?.from ?? null,
      to: range?.to ?? null,
    }),
  communities: ({ key }, _args, { communities }) => communities.byBrandKey.load(key),
};
