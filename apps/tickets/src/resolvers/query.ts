import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  ticket: (_root, { id }, { tickets }) => tickets.byId.load(parseId(id, 'ticket')),
  tickets: (_root, args, { tickets, cursors }, info) =>
    tickets.all(pageRequest('Query.tickets', args, cursors, info)),
  slaPolicies: (_root, args, { slaLoaders, cursors }) =>
    slaLoaders.policies(pageRequest('Query.slaPolicies', args, cursors)),
  schedules: (_root, args, { slaLoaders, cursors }) =>
    slaLoaders.schedules(pageRequest('Query.schedules', args, cursors)),
};
