import { oneByKey } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Invitation } from '../entities/invitation.ts';
import type { InvitationRepository } from '../repositories/invitations.ts';
import { responseRate, type ResponseRate } from '../services/response-rate.ts';

export interface InvitationLoaders {
  readonly byId: DataLoader<string, Invitation | null>;
  readonly byCustomerId: ConnectionLoader<Invitation, null>;
  readonly bySurveyKey: ConnectionLoader<Invitation, null>;
  readonly rateBySurveyKey: DataLoader<string, ResponseRate>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createInvitationLoaders(repository: InvitationRepository): InvitationLoaders {
  const list = repository.newest;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (invitation) => invitation.id),
    ),
    byCustomerId: createConnectionLoader(
      { name: 'Customer.surveyInvitations', list },
      'customerId',
    ),
    bySurveyKey: createConnectionLoader({ name: 'Survey.invitations', list }, 'surveyKey'),
    rateBySurveyKey: new DataLoader(async (keys) => {
      const counts = await repository.countDelivered(keys);
      return oneByKey(keys, counts, ({ surveyKey }) => surveyKey).map(responseRate);
    }),
  };
}
