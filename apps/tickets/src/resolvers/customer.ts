import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  tickets: ({ id }, args, { tickets, cursors }, info) =>
    tickets.byCustomerId.load(id, pageRequest('Customer.tickets', args, cursors, info)),
  ticketsExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
