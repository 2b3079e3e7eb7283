import { UserProblem } from '@cx/mutations';

import {
  isHeld,
  type Mediation,
  type MediationEnd,
  type Publication,
  type PublicationEvent,
  type PublicationStep,
  type Side,
  STANDING,
  statusOf,
  type Words,
} from './publication.ts';
import { REJECTION_REASONS, type RejectionReason } from './rejection-reasons.ts';

/** What can be asked; who may ask it is told by its name, and checked by whoever calls. */
export type PublicationCommand =
  | { readonly kind: 'reject'; readonly reason: RejectionReason }
  | { readonly kind: 'openMediation' }
  | { readonly kind: 'addMessage'; readonly from: Side; readonly text: string }
  | { readonly kind: 'closeMediation'; readonly by: Side }
  /** What is not told stays as it is. */
  | { readonly kind: 'editByAuthor'; readonly words: Partial<Words> }
  | { readonly kind: 'withdrawByAuthor' };

/**
 * Publishes a review that is held when its deadline is reached, whatever its rating is and whoever still
 * talks about it. Otherwise, and a second time, it changes nothing.
 */
export function reachDeadline(publication: Publication, now: Date): PublicationStep {
  const at = laterOf(now, publication.changedAt);
  if (!isHeld(publication) || at < publication.publishAt) return { publication, events: [] };
  return stepOf(
    publication,
    { publishedAt: at, mediation: endedBy('DEADLINE', publication.mediation, at) },
    at,
    { type: 'review.published' },
  );
}

/**
 * Does what is asked. The deadline comes first: what is asked too late meets a review that is public, also
 * when nobody has been there to publish it.
 *
 * @throws UserProblem when the review does not stand where this can be done; nothing has changed then
 */
export function decide(
  publication: Publication,
  command: PublicationCommand,
  now: Date,
): PublicationStep {
  const due = reachDeadline(publication, now);
  const at = laterOf(now, due.publication.changedAt);
  const step = carryOut(due.publication, command, at);
  return { publication: step.publication, events: [...due.events, ...step.events] };
}

function carryOut(before: Publication, command: PublicationCommand, at: Date): PublicationStep {
  const { mediation } = before;
  switch (command.kind) {
    case 'reject': {
      requireHeld(before);
      const { reason } = command;
      const facts = { rejection: { reason, at }, mediation: endedBy('REJECTION', mediation, at) };
      const notice = REJECTION_REASONS[reason];
      return stepOf(before, facts, at, { type: 'review.rejected', reason, notice });
    }
    case 'openMediation': {
      requireHeld(before);
      if (mediation !== null) {
        refuse('MEDIATION_HELD', 'A review has one mediation at most, and this one has had it.');
      }
      const facts = { mediation: { openedAt: at, messages: [], end: null } };
      return stepOf(before, facts, at, { type: 'review.mediation-opened' });
    }
    case 'addMessage': {
      const open = openMediationOf(before);
      const { from, text } = command;
      const facts = { mediation: { ...open, messages: [...open.messages, { from, text, at }] } };
      return stepOf(before, facts, at, { type: 'review.message-added', from });
    }
    case 'closeMediation': {
      const { by } = command;
      const facts = { mediation: { ...openMediationOf(before), end: { by, at } } };
      return stepOf(before, facts, at, { type: 'review.mediation-closed', by });
    }
    case 'editByAuthor': {
      requireHeld(before);
      const words = { ...before.words, ...command.words };
      const edits = [...before.edits, { words: before.words, at }];
      return stepOf(before, { words, edits }, at, { type: 'review.edited' });
    }
    case 'withdrawByAuthor': {
      requireWithdrawable(before);
      const facts = { withdrawnAt: at, mediation: endedBy('WITHDRAWAL', mediation, at) };
      return stepOf(before, facts, at, { type: 'review.withdrawn' });
    }
  }
}

function stepOf(
  before: Publication,
  facts: Partial<Omit<Publication, 'submittedAt' | 'publishAt' | 'changedAt' | 'version'>>,
  at: Date,
  event: PublicationEvent,
): PublicationStep {
  const publication = { ...before, ...facts, changedAt: at, version: before.version + 1 };
  return { publication, events: [event] };
}

function endedBy(by: MediationEnd, mediation: Mediation | null, at: Date): Mediation | null {
  return mediation === null || mediation.end !== null
    ? mediation
    : { ...mediation, end: { by, at } };
}

function requireHeld(publication: Publication): void {
  if (isHeld(publication)) return;
  refuse(
    'REVIEW_NOT_HELD',
    `This can be done while the review is held, and it is ${standing(publication)}.`,
  );
}

function openMediationOf({ mediation }: Publication): Mediation {
  if (mediation !== null && mediation.end === null) return mediation;
  return refuse('MEDIATION_NOT_OPEN', 'No mediation of this review is open.');
}

function requireWithdrawable(publication: Publication): void {
  if (publication.withdrawnAt === null && publication.rejection === null) return;
  refuse(
    'REVIEW_NOT_WITHDRAWABLE',
    `A review that is ${standing(publication)} cannot be withdrawn.`,
  );
}

function standing(publication: Publication): string {
  return STANDING[statusOf(publication)];
}

function refuse(code: string, message: string): never {
  throw new UserProblem(code, message);
}

function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}
