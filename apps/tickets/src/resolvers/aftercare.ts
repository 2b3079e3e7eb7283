import { parseId } from '@cx/subgraph';

import type { AppointmentResolvers, MentionResolvers } from '../generated/resolver-types.ts';
import { arrivalOf } from '../services/appointment-arrival.ts';

export const Appointment: AppointmentResolvers = {
  arrival: arrivalOf,
};

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }) => ({ __typename: 'Mention', id: parseId(id, 'mention') }),
  gestures: ({ id }, _args, { aftercareLoaders }) => aftercareLoaders.gesturesByMentionId.load(id),
};
