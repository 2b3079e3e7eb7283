import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  journey: ({ id }, args, { interactions, cursors }) =>
    interactions.byCustomerId.load(id, pageRequest('Customer.journey', args, cursors)),
  metrics: ({ id }, question, { metrics }) => metrics.answerOf(id, question),
  journeyExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
