import { parseId } from '@cx/subgraph';

import type { CustomerResolvers } from '../generated/resolver-types.ts';
import { consentsInForce } from '../services/consents-in-force.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { customers }) => customers.byId.load(parseId(id, 'customer')),
  identities: ({ id }, _args, { identities }) => identities.byCustomerId.load(id),
  erasure: ({ id }, _args, { erasures }) => erasures.byCustomerId.load(id),
  brands: ({ id }, _args, { brands }) => brands.byCustomerId.load(id),
  consents: async ({ id }, _args, { consents }) =>
    consentsInForce(await consents.byCustomerId.load(id)),
  consentHistory: ({ id }, _args, { consents }) => consents.byCustomerId.load(id),
  mergedFrom: ({ id }, _args, { merges }) => merges.mergedIdsOf.load(id),
  merges: ({ id }, _args, { merges }) => merges.byCustomerId.load(id),
  profileExport: async ({ id }, _args, { exportCustomer, merges }) =>
    JSON.stringify(await exportCustomer([id, ...(await merges.mergedIdsOf.load(id))])),
};
