import { UserProblem } from '@cx/mutations';

import type { Call } from '../entities/call.ts';
import type { Message } from '../entities/message.ts';
import type { ActorKind, TicketField } from '../entities/ticket-event.ts';
import type { Ticket, TicketPriority, TicketStatus, TicketType } from '../entities/ticket.ts';
import { requireMove, requireThere, requireUnended } from './ticket-states.ts';

/** Who does something. */
export interface Actor {
  readonly kind: ActorKind;
  readonly name: string | null;
}

/** What can be asked of a desk. What is undefined stays as it is; null takes away what there is. */
export type TicketCommand =
  | { readonly kind: 'changeTicketStatus'; readonly status: TicketStatus }
  | ({ readonly kind: 'changeTicket' } & TicketChanges)
  | ({ readonly kind: 'assignTicket' } & TicketOwners)
  | { readonly kind: 'setTicketIssue'; readonly issueId: string | null }
  | ({ readonly kind: 'addMessage' } & MessageDraft)
  | ({ readonly kind: 'recordCall' } & CallDraft);

export interface TicketChanges {
  readonly type?: TicketType | undefined;
  readonly priority?: TicketPriority | undefined;
  readonly subject?: string | undefined;
  readonly customerId?: string | undefined;
}

export interface TicketOwners {
  readonly team?: string | null | undefined;
  readonly assignee?: string | null | undefined;
}

export interface MessageDraft extends Pick<
  Message,
  'visibility' | 'text' | 'language' | 'automated'
> {
  /** Null for that of the ticket. */
  readonly channel: string | null;
}

export type CallDraft = Pick<
  Call,
  'channel' | 'queuedAt' | 'answeredAt' | 'abandonedAt' | 'endedAt' | 'agent'
>;

/** What a command comes to. */
export interface TicketStep {
  readonly changes: readonly FieldChange[];
  readonly message: MessageDraft | null;
  readonly call: CallDraft | null;
}

export interface FieldChange {
  readonly field: TicketField;
  readonly toValue: string | null;
}

export type DeskTicket = Pick<
  Ticket,
  'status' | 'type' | 'priority' | 'subject' | 'customerId' | 'team' | 'assignee' | 'issueId'
>;

/**
 * What a command comes to for a ticket. What is set to what it is changes nothing.
 *
 * @throws UserProblem when the ticket does not stand where this can be done
 */
export function decide(
  ticket: DeskTicket,
  command: TicketCommand,
  actor: Actor,
  now: Date,
): TicketStep {
  switch (command.kind) {
    case 'changeTicketStatus':
      requireMove(ticket.status, command.status, actor.kind);
      return stepOf([{ field: 'STATUS', toValue: command.status }]);
    case 'changeTicket':
      requireUnended(ticket.status);
      return stepOf([
        ...changeOf('TYPE', ticket.type, command.type),
        ...changeOf('PRIORITY', ticket.priority, command.priority),
        ...changeOf('SUBJECT', ticket.subject, command.subject),
        ...changeOf('CUSTOMER', ticket.customerId, command.customerId),
      ]);
    case 'assignTicket':
      requireUnended(ticket.status);
      return stepOf([
        ...changeOf('TEAM', ticket.team, command.team),
        ...changeOf('ASSIGNEE', ticket.assignee, command.assignee),
      ]);
    case 'setTicketIssue':
      // What belongs together is often seen when it is over.
      requireThere(ticket.status);
      return stepOf(changeOf('ISSUE', ticket.issueId, command.issueId));
    case 'addMessage':
      requireUnended(ticket.status);
      requireReader(command, actor);
      return { ...stepOf(statusAfter(ticket.status, command, actor)), message: command };
    case 'recordCall':
      requireUnended(ticket.status);
      requireCall(command, now);
      return { ...stepOf([]), call: command };
  }
}

function stepOf(changes: readonly FieldChange[]): TicketStep {
  return { changes, message: null, call: null };
}

function changeOf(
  field: TicketField,
  from: string | null,
  to: string | null | undefined,
): FieldChange[] {
  return to === undefined || to === from ? [] : [{ field, toValue: to }];
}

/**
 * What a customer writes brings a ticket back to whoever waited for it or held it for solved; a person's
 * answer takes a new one up. What nobody wrote by hand does neither, or two programs would keep at it.
 */
function statusAfter(
  status: TicketStatus,
  { visibility, automated }: MessageDraft,
  { kind }: Actor,
): FieldChange[] {
  const isWritten = visibility === 'PUBLIC' && !automated;
  const comesBack = kind === 'CUSTOMER' && (status === 'PENDING' || status === 'SOLVED');
  const isTakenUp = kind === 'AGENT' && status === 'NEW';
  return isWritten && (comesBack || isTakenUp) ? [{ field: 'STATUS', toValue: 'OPEN' }] : [];
}

function requireReader({ visibility }: MessageDraft, { kind }: Actor): void {
  if (visibility === 'PUBLIC' || kind !== 'CUSTOMER') return;
  throw new UserProblem(
    'NOTE_OF_CUSTOMER',
    'An internal note is read by the desk alone, so a customer writes none: make it PUBLIC, or name another author.',
    ['input', 'visibility'],
  );
}

function requireCall(call: CallDraft, now: Date): void {
  const { queuedAt, answeredAt, abandonedAt, endedAt, agent } = call;
  const wasAnswered = answeredAt !== null && endedAt !== null && abandonedAt === null;
  const wasAbandoned =
    abandonedAt !== null && answeredAt === null && endedAt === null && agent === null;
  const instants = [queuedAt, answeredAt, abandonedAt, endedAt, now].filter((one) => one !== null);
  const isInOrder = instants.every((at, index) => index === 0 || at >= (instants[index - 1] ?? at));
  if ((wasAnswered || wasAbandoned) && isInOrder) return;
  throw new UserProblem(
    'CALL_TIMES_WRONG',
    'A call is recorded when it is over: it was queued, then either answered, by an agent, and ended, or abandoned; in this order, and not in the future.',
    ['input'],
  );
}
