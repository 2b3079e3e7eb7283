import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller } from '@cx/mutations';

import type { Mention } from '../entities/mention.ts';
import { mentionStates } from '../repositories/mention-states.ts';
import { decide, type Escalation, type MentionCommand } from './mention-commands.ts';
import {
  after,
  freshState,
  type Held,
  type MentionEvent,
  type MentionStep,
} from './mention-step.ts';
import { verifiedText } from './verified-text.ts';

export interface MentionRequest {
  readonly idempotencyKey: string;
  readonly mentionId: string;
  /** The version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
  readonly command: Asked;
}

/** Who asks for something is the caller, and the ticket's id is made here. */
export type Asked = WithoutMaker<MentionCommand>;

type WithoutMaker<Command> = Command extends Escalation
  ? Omit<Escalation, 'ticketId' | 'by'>
  : Command extends { readonly by: string }
    ? Omit<Command, 'by'>
    : Command;

/** Does what networks tell of mentions and what people here make of them. Every refusal is a UserProblem. */
export interface MentionDesk {
  /** @returns with the ticket of the mention, if it has one */
  carryOut(
    caller: Caller,
    request: MentionRequest,
  ): Promise<{ mentionId: string; ticketId: string | null }>;
}

export interface MentionDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createMentionDesk(dependencies: MentionDeskDependencies): MentionDesk {
  const { database, newId, now } = dependencies;

  function commandOf(asked: Asked, by: string, mentionId: string): MentionCommand {
    switch (asked.kind) {
      case 'edit':
        return { ...asked, text: verifiedText(asked.text, 'text') };
      case 'escalate': {
        const subject = asked.subject === null ? null : verifiedText(asked.subject, 'subject');
        return { ...asked, subject, ticketId: newId(now(), `ticket of ${mentionId}`), by };
      }
      case 'flagAbuse':
      case 'reviewAbuse':
        return { ...asked, by };
      case 'delete':
      case 'changeVisibility':
      case 'flagComplaint':
        return asked;
    }
  }

  return {
    carryOut: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const { mentionId, expectedVersion, command } = input;
        const request = { principalId: caller.id, key, mutation: command.kind, input };
        return once(query, request, async () => {
          const held = await readHeld(query, mentionId);
          const { state } = held;
          const at = laterOf(now(), state.changedAt);
          const step = decide(held, commandOf(command, caller.id, mentionId), at);
          if (step.events.length === 0) return { mentionId, ticketId: state.ticketId };
          verifyVersion('mention', expectedVersion, state.version);
          const next = after(held, step, at);
          await store(query, held, step, next);
          return { mentionId, ticketId: next.state.ticketId };
        });
      }),
  };
}

/** @throws UserProblem when the caller sees no such mention */
export async function lockMention(query: WriteQuery, mentionId: string): Promise<Mention> {
  const mention = await mentionStates.lockMention(query, mentionId);
  if (mention !== null) return mention;
  throw new UserProblem(
    'MENTION_UNKNOWN',
    'You see no mention with this id: take one that the list of mentions shows you.',
    ['input', 'mentionId'],
  );
}

// What is read behind the lock stays so until the transaction has ended.
async function readHeld(query: WriteQuery, mentionId: string): Promise<Held> {
  const mention = await lockMention(query, mentionId);
  const state = await mentionStates.findState(query, mentionId);
  const versions = await mentionStates.findVersions(query, mentionId);
  return { mention, state: state ?? freshState(mention), versions };
}

async function store(
  query: WriteQuery,
  before: Held,
  step: MentionStep,
  next: Held,
): Promise<void> {
  const { mention, state } = next;
  await mentionStates.saveState(query, state);
  await mentionStates.addVersions(query, step.versions);
  if (step.isRedaction) await mentionStates.redactVersions(query, mention.id);
  await mentionStates.updateMention(query, mention);
  await mentionStates.addEvents(query, mention.id, state.changedAt, step.events.map(draftOf));
  if (mention.text !== before.mention.text || mention.visibility !== before.mention.visibility) {
    await mentionStates.addRecorded(query, mention.id);
  }
}

function draftOf(event: MentionEvent): { type: string; payload: object } {
  if (event.type === 'ticket.requested') {
    const { type, ticketType, ...payload } = event;
    return { type, payload: { ...payload, type: ticketType } };
  }
  const { type, ...payload } = event;
  return { type, payload };
}

function laterOf(one: Date, other: Date): Date {
  return one < other ? other : one;
}
