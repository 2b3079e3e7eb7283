import { pageRequest } from '@cx/subgraph';

import type { CommunityMemberResolvers, CommunityResolvers } from '../generated/resolver-types.ts';

export const Community: CommunityResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  // The register begins with a look.
  stance: async ({ id }, _args, { communities }) =>
    (await communities.looksById.load(id)).at(-1)?.stance ?? 'NEUTRAL',
  size: async ({ id }, _args, { communities }) =>
    (await communities.looksById.load(id)).findLast(({ size }) => size !== null)?.size ?? null,
  looks: ({ id }, _args, { communities }) => communities.looksById.load(id),
  members: ({ id }, args, { communities, cursors }) =>
    communities.membersById.load(id, pageRequest('Community.members', args, cursors)),
};

export const CommunityMember: CommunityMemberResolvers = {
  author: ({ mentionId }, _args, { mentions }) => mentions.byId.load(mentionId),
  customer: async ({ mentionId }, _args, { mentions }) => {
    const customerId = (await mentions.byId.load(mentionId))?.customerId ?? null;
    return customerId === null ? null : { id: customerId };
  },
  mention: ({ mentionId }, _args, { mentions }) => mentions.byId.load(mentionId),
};
