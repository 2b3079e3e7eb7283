import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { TicketAttempt, TicketsContext } from '../context.ts';
import type { ActorInput, MutationResolvers } from '../generated/resolver-types.ts';
import type { Actor, TicketCommand } from '../services/ticket-commands.ts';
import type { TicketAnswer } from '../services/ticket-desk.ts';

const AN_AGENT: Actor = { kind: 'AGENT', name: null };
const THE_CUSTOMER: Actor = { kind: 'CUSTOMER', name: null };
const THE_DESK: Actor = { kind: 'SYSTEM', name: null };

/** Whoever may call these speaks for the desk, and says on whose behalf. */
export const Mutation: MutationResolvers = {
  openTicket: (_root, { input }, context) =>
    attemptIn(context, () =>
      context.desk.open(context.caller, {
        idempotencyKey: input.idempotencyKey,
        brandId: input.brand,
        customerId: input.customerId == null ? null : parseId(input.customerId, 'customer'),
        channel: input.channel,
        type: input.type ?? 'QUESTION',
        priority: input.priority ?? null,
        subject: input.subject ?? null,
        text: input.text ?? null,
        language: input.language ?? null,
        openedBy: actorOf(input.openedBy, THE_CUSTOMER),
      }),
    ),
  changeTicketStatus: (_root, { input }, context) =>
    carryOut(context, input, actorOf(input.by, AN_AGENT), {
      kind: 'changeTicketStatus',
      status: input.status,
    }),
  changeTicket: (_root, { input }, context) =>
    carryOut(context, input, actorOf(input.by, AN_AGENT), {
      kind: 'changeTicket',
      type: input.type ?? undefined,
      priority: input.priority ?? undefined,
      subject: input.subject ?? undefined,
      customerId: input.customerId == null ? undefined : parseId(input.customerId, 'customer'),
    }),
  assignTicket: (_root, { input }, context) =>
    carryOut(context, input, actorOf(input.by, AN_AGENT), {
      kind: 'assignTicket',
      team: input.team,
      assignee: input.assignee,
    }),
  addMessage: (_root, { input }, context) =>
    carryOut(context, input, actorOf(input.author, AN_AGENT), {
      kind: 'addMessage',
      text: input.text,
      visibility: input.visibility ?? 'PUBLIC',
      automated: input.automated ?? false,
      channel: input.channel ?? null,
      language: input.language ?? null,
    }),
  recordCall: (_root, { input }, context) =>
    carryOut(context, input, THE_DESK, {
      kind: 'recordCall',
      channel: input.channel ?? 'PHONE',
      queuedAt: input.queuedAt,
      answeredAt: input.answeredAt ?? null,
      abandonedAt: input.abandonedAt ?? null,
      endedAt: input.endedAt ?? null,
      agent: input.agent ?? null,
    }),
  setTicketIssue: (_root, { input }, context) =>
    carryOut(context, input, actorOf(input.by, AN_AGENT), {
      kind: 'setTicketIssue',
      issueId: input.issueId == null ? null : parseId(input.issueId, 'issue'),
    }),
};

function actorOf(input: ActorInput | null | undefined, whoElse: Actor): Actor {
  return input == null ? whoElse : { kind: input.kind, name: input.name ?? null };
}

interface Input {
  readonly ticketId: string;
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}

function carryOut(
  context: TicketsContext,
  { ticketId, idempotencyKey, expectedVersion = null }: Input,
  actor: Actor,
  command: TicketCommand,
): Promise<TicketAttempt> {
  const request = {
    idempotencyKey,
    ticketId: parseId(ticketId, 'ticket'),
    expectedVersion,
    actor,
    command,
  };
  return attemptIn(context, () => context.desk.carryOut(context.caller, request));
}

async function attemptIn(
  { forget }: TicketsContext,
  work: () => Promise<TicketAnswer>,
): Promise<TicketAttempt> {
  const went = await attempt(work);
  // What an earlier mutation of the same operation has answered is what the ticket was then.
  forget();
  return went;
}
