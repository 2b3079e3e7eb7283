import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  surveyResponses: ({ id }, args, { surveyResponses, cursors }, info) =>
    surveyResponses.byCustomerId.load(
      id,
      pageRequest('Customer.surveyResponses', args, cursors, info),
    ),
  surveyInvitations: ({ id }, args, { invitations, cursors }) =>
    invitations.byCustomerId.load(id, pageRequest('Customer.surveyInvitations', args, cursors)),
  surveysExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
