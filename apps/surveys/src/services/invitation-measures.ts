import type { Measure } from '@cx/facts';

import { createInvitationRepository } from '../repositories/invitations.ts';

/** What is told of invitations: how far each has come. */
export const measureInvitations: Measure = async (reads, ids) => {
  const invitations = await createInvitationRepository(reads).findByIds(ids);
  return invitations.map((invitation) => ({
    subjectId: invitation.id,
    brandId: invitation.brandId,
    customerId: invitation.customerId,
    occurredAt: invitation.invitedAt,
    payload: {
      surveyKey: invitation.surveyKey,
      version: invitation.version,
      channel: invitation.channel,
      invitedAt: invitation.invitedAt,
      sentAt: invitation.sentAt,
      deliveredAt: invitation.deliveredAt,
      bouncedAt: invitation.bouncedAt,
      openedAt: invitation.openedAt,
      startedAt: invitation.startedAt,
      completedAt: invitation.completedAt,
    },
  }));
};
