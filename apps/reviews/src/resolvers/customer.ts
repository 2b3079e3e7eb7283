import { pageRequest, parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'customer') }),
  reviews: ({ id }, args, { reviews, cursors }, info) =>
    reviews.byCustomerId.load(id, pageRequest('Customer.reviews', args, cursors, info)),
  reviewsExport: async ({ id }, _args, { exportCustomer }) =>
    JSON.stringify(await exportCustomer([id])),
};
