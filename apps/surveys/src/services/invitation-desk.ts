import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller } from '@cx/mutations';

import type { Invitation } from '../entities/invitation.ts';
import { heldInvitations } from '../repositories/invitations.ts';
import {
  type DeliveryEvent,
  invite,
  type InvitationStep,
  moveOn,
  reachExpiry,
} from './invitation.ts';
import { lockSurvey, requireOpen } from './survey-desk.ts';

export interface InvitationRequest {
  readonly idempotencyKey: string;
  readonly surveyKey: string;
  readonly customerId: string;
  readonly channel: string;
}

export interface DeliveryRequest {
  readonly idempotencyKey: string;
  readonly invitationId: string;
  /** The revision that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
  readonly event: DeliveryEvent;
}

/**
 * Invites to surveys, and notes how the invitations fare. Nothing is sent from here: whoever follows the
 * outbox sends, and tells of it. Every refusal is a UserProblem.
 */
export interface InvitationDesk {
  invite(caller: Caller, request: InvitationRequest): Promise<{ invitationId: string }>;
  record(caller: Caller, request: DeliveryRequest): Promise<{ invitationId: string }>;
  /**
   * Ends what is due, 100 at a call, each invitation once however many do it at the same time.
   *
   * @returns how many it has ended
   */
  expireDue(): Promise<number>;
}

export interface InvitationDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

const MOST_AT_ONCE = 100;

export function createInvitationDesk(dependencies: InvitationDeskDependencies): InvitationDesk {
  const { database, newId, now } = dependencies;

  function expire(id: string, at: Date): Promise<number> {
    return database.write(async (query) => {
      const step = reachExpiry(await lockInvitation(query, id), at);
      await storeStep(query, step);
      return step.became.length;
    });
  }

  return {
    invite: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'inviteToSurvey', input };
        return once(query, request, async () => {
          const survey = await lockSurvey(query, input.surveyKey, 'SHARE');
          requireOpen(survey);
          const at = now();
          const id = newId(at, JSON.stringify([caller.id, key]));
          const { brandId, version } = survey;
          const { invitation, became } = invite({ ...input, id, brandId, version }, at);
          await heldInvitations.insert(query, invitation);
          await tell(query, id, became);
          return { invitationId: id };
        });
      }),

    record: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'recordDelivery', input };
        return once(query, request, async () => {
          const { invitationId, expectedVersion, event } = input;
          const invitation = await lockInvitation(query, invitationId);
          verifyVersion('invitation', expectedVersion, invitation.revision);
          await storeStep(query, moveOn(invitation, event, now()));
          return { invitationId };
        });
      }),

    async expireDue() {
      const at = now();
      const errors: unknown[] = [];
      let expired = 0;
      for (const id of await heldInvitations.findDue(database.unrestricted, at, MOST_AT_ONCE)) {
        try {
          expired += await expire(id, at);
        } catch (error) {
          // One that cannot be ended keeps no other one open.
          errors.push(error);
        }
      }
      if (errors.length > 0)
        throw new AggregateError(errors, 'Some invitations could not be ended.');
      return expired;
    },
  };
}

/** @throws UserProblem when there is none that the caller sees */
export async function lockInvitation(query: WriteQuery, id: string): Promise<Invitation> {
  const invitation = await heldInvitations.lock(query, id);
  if (invitation !== null) return invitation;
  throw new UserProblem(
    'INVITATION_NOT_HERE',
    'There is no invitation with this id: give one that Survey.invitations lists.',
    ['input', 'invitationId'],
  );
}

/** Stores a step of an invitation that is locked, and tells of it. */
export async function storeStep(query: WriteQuery, step: InvitationStep): Promise<void> {
  if (step.became.length === 0) return;
  await heldInvitations.update(query, step.invitation);
  await tell(query, step.invitation.id, step.became);
}

async function tell(
  query: WriteQuery,
  id: string,
  became: InvitationStep['became'],
): Promise<void> {
  const types = became.map((status) => `survey-invitation.${status.toLowerCase()}`);
  await heldInvitations.addEvents(query, id, types);
}
