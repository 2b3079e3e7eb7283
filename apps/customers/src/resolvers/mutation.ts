import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { MutationResolvers } from '../generated/resolver-types.ts';

export const Mutation: MutationResolvers = {
  async eraseCustomer(_root, { input }, { caller, customers, erasureDesk }) {
    const customerId = parseId(input.customerId, 'customer');
    const { idempotencyKey } = input;
    const went = await attempt(() => erasureDesk.erase(caller, { idempotencyKey, customerId }));
    customers.byId.clear(customerId);
    return went;
  },
};
