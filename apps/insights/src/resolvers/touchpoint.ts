import { parseBrandedId } from '@cx/subgraph';

import type { BrandedReference } from '../context.ts';
import type { TeamResolvers, TouchpointResolvers } from '../generated/resolver-types.ts';

export const Touchpoint: TouchpointResolvers = {
  __resolveReference: ({ id }) => brandedReference(id),
  metrics: ({ brandId, key }, question, { metrics }) =>
    metrics.answer({
      ...question,
      filter: { ...question.filter, brands: [brandId], touchpoints: [key] },
    }),
};

export const Team: TeamResolvers = {
  __resolveReference: ({ id }) => brandedReference(id),
  metrics: ({ brandId, key }, question, { metrics }) =>
    metrics.answer({
      ...question,
      filter: { ...question.filter, brands: [brandId], teams: [key] },
    }),
};

function brandedReference(id: string): BrandedReference | null {
  const named = parseBrandedId(id);
  return named === null ? null : { id, ...named };
}
