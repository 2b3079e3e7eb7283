import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';
import { standing } from './customer-standing.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  journey: ({ id }, args, { interactions, cursors }, info) =>
    interactions.byCustomerId.load(id, pageRequest('Customer.journey', args, cursors, info)),
  ...standing,
  issues: ({ id }, args, { issues, cursors }) =>
    issues.byCustomerId.load(id, pageRequest('Customer.issues', args, cursors)),
  metrics: ({ id }, question, { metrics }) => metrics.answerOf(id, question),
  journeyExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
