import { UserProblem } from '@cx/mutations';

import type { Invitation } from '../entities/invitation.ts';

export type InvitationStatus =
  | 'INVITED'
  | 'SENT'
  | 'DELIVERED'
  | 'BOUNCED'
  | 'OPENED'
  | 'STARTED'
  | 'COMPLETED'
  | 'EXPIRED';

/** What whoever delivers an invitation tells of it. */
export type DeliveryEvent = 'SENT' | 'DELIVERED' | 'BOUNCED' | 'OPENED';

/** What can happen to an invitation; the last two by answers that come under it. */
export type InvitationMove = DeliveryEvent | 'STARTED' | 'COMPLETED';

/** An invitation after a step, and what it has become by it, in order. Both are to be stored by one transaction. */
export interface InvitationStep {
  readonly invitation: Invitation;
  readonly became: readonly InvitationStatus[];
}

export type NewInvitation = Pick<
  Invitation,
  'id' | 'brandId' | 'customerId' | 'surveyKey' | 'version' | 'channel'
>;

/** How long an invitation can be answered. */
const LIFETIME_MS = 30 * 24 * 3600 * 1000;

export function invite(to: NewInvitation, now: Date): InvitationStep {
  const invitation: Invitation = {
    ...to,
    invitedAt: now,
    expiresAt: new Date(now.valueOf() + LIFETIME_MS),
    sentAt: null,
    deliveredAt: null,
    bouncedAt: null,
    openedAt: null,
    startedAt: null,
    completedAt: null,
    expiredAt: null,
    changedAt: now,
    revision: 1,
  };
  return { invitation, became: ['INVITED'] };
}

export function statusOf(invitation: Omit<Invitation, 'id'>): InvitationStatus {
  if (invitation.expiredAt !== null) return 'EXPIRED';
  if (invitation.completedAt !== null) return 'COMPLETED';
  if (invitation.bouncedAt !== null) return 'BOUNCED';
  if (invitation.startedAt !== null) return 'STARTED';
  if (invitation.openedAt !== null) return 'OPENED';
  if (invitation.deliveredAt !== null) return 'DELIVERED';
  return invitation.sentAt === null ? 'INVITED' : 'SENT';
}

/** Ends an invitation that nobody has answered when its time is over. Otherwise it changes nothing. */
export function reachExpiry(invitation: Invitation, now: Date): InvitationStep {
  const at = laterOf(now, invitation.changedAt);
  if (isOver(invitation) || at < invitation.expiresAt) return { invitation, became: [] };
  return stepOf(invitation, { expiredAt: at }, at, 'EXPIRED');
}

/**
 * Notes what has happened. The expiry comes first, also when nobody has been there to note it. What is known
 * already changes nothing; what is new proves what must have come before it: who opens an invitation has
 * received it.
 *
 * @throws UserProblem when this cannot happen where the invitation stands; nothing has changed then
 */
export function moveOn(before: Invitation, move: InvitationMove, now: Date): InvitationStep {
  const due = reachExpiry(before, now);
  if (isKnown(due.invitation, move)) return due;
  const at = laterOf(now, due.invitation.changedAt);
  requirePossible(due.invitation, move);
  const step = stepOf(due.invitation, factsOf(due.invitation, move, at), at, move);
  return { invitation: step.invitation, became: [...due.became, ...step.became] };
}

/** @throws UserProblem when nobody can answer under it */
export function requireAnswerable(invitation: Invitation): void {
  const status = statusOf(invitation);
  if (status === 'COMPLETED') {
    refuse(
      'INVITATION_ANSWERED',
      'This invitation has been answered: to change an answer, give the id of the response.',
    );
  }
  if (status === 'EXPIRED') {
    refuse(
      'INVITATION_EXPIRED',
      `This invitation could be answered until ${invitation.expiresAt.toISOString()}: ask for another one.`,
    );
  }
  if (status === 'BOUNCED') {
    refuse('INVITATION_BOUNCED', 'This invitation has come back: ask for another one.');
  }
}

function requirePossible(invitation: Invitation, move: InvitationMove): void {
  if (move === 'STARTED' || move === 'COMPLETED') {
    requireAnswerable(invitation);
    return;
  }
  const status = statusOf(invitation);
  const isPossible =
    move === 'BOUNCED'
      ? status === 'INVITED' || status === 'SENT' || status === 'DELIVERED'
      : !isOver(invitation);
  if (isPossible) return;
  refuse(
    'DELIVERY_IMPOSSIBLE',
    move === 'BOUNCED'
      ? `An invitation comes back before anybody has opened it, and this one is ${status}.`
      : `An invitation that is ${status} is not ${move} any more.`,
  );
}

const FACTS = {
  SENT: 'sentAt',
  DELIVERED: 'deliveredAt',
  OPENED: 'openedAt',
  STARTED: 'startedAt',
  COMPLETED: 'completedAt',
} as const;

function isKnown(invitation: Invitation, move: InvitationMove): boolean {
  // Answers do not come twice under one invitation: the second time is refused.
  if (move === 'COMPLETED' || (move === 'STARTED' && isOver(invitation))) return false;
  return invitation[move === 'BOUNCED' ? 'bouncedAt' : FACTS[move]] !== null;
}

function factsOf(before: Invitation, move: InvitationMove, at: Date): Partial<Invitation> {
  const sentAt = before.sentAt ?? at;
  if (move === 'BOUNCED') return { sentAt, bouncedAt: at };
  if (move === 'SENT') return { sentAt };
  const deliveredAt = before.deliveredAt ?? at;
  if (move === 'DELIVERED') return { sentAt, deliveredAt };
  const openedAt = before.openedAt ?? at;
  if (move === 'OPENED') return { sentAt, deliveredAt, openedAt };
  const startedAt = before.startedAt ?? at;
  if (move === 'STARTED') return { sentAt, deliveredAt, openedAt, startedAt };
  return { sentAt, deliveredAt, openedAt, startedAt, completedAt: at };
}

function stepOf(
  before: Invitation,
  facts: Partial<Invitation>,
  at: Date,
  status: InvitationStatus,
): InvitationStep {
  const invitation = { ...before, ...facts, changedAt: at, revision: before.revision + 1 };
  return { invitation, became: [status] };
}

function isOver({ completedAt, bouncedAt, expiredAt }: Invitation): boolean {
  return completedAt !== null || bouncedAt !== null || expiredAt !== null;
}

function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}

function refuse(code: string, message: string): never {
  throw new UserProblem(code, message, ['input', 'invitationId']);
}
