import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  mention: (_root, { id }, { mentions }) => mentions.byId.load(parseId(id, 'mention')),
  mentions: (_root, args, { mentions, cursors }, info) =>
    mentions.all(pageRequest('Query.mentions', args, cursors, info)),
};
