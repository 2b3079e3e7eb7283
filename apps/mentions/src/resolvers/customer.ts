import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  mentions: ({ id }, args, { mentions, cursors }, info) =>
    mentions.byCustomerId.load(id, pageRequest('Customer.mentions', args, cursors, info)),
  mentionsExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
