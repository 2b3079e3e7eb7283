import { parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { customers }) => customers.byId.load(parseId(id, 'customer')),
  identities: ({ id }, _args, { identities }) => identities.byCustomerId.load(id),
  erasure: ({ id }, _args, { erasures }) => erasures.byCustomerId.load(id),
  brands: ({ id }, _args, { brands }) => brands.byCustomerId.load(id),
};
