import { contractNameOf } from '@cx/contracts';

import type { PrincipalResolvers } from '../generated/resolver-types.ts';

const KINDS = { staff: 'STAFF', bi: 'BI', partner: 'PARTNER' } as const;

export const Principal: PrincipalResolvers = {
  kind: ({ kind }) => KINDS[kind],
  contract: (principal) => contractNameOf(principal),
  quota: (principal, _args, { quotaOf }) => quotaOf(principal),
};
