import { found } from '@cx/subgraph';

import type { InvitationResolvers } from '../generated/resolver-types.ts';
import { statusOf } from '../services/invitation.ts';

export const Invitation: InvitationResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  survey: async ({ surveyKey }, _args, { surveys }) =>
    found(await surveys.byKey.load(surveyKey), 'survey'),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  status: (invitation) => statusOf(invitation),
};
