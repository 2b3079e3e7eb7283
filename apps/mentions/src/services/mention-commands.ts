import { UserProblem } from '@cx/mutations';

import { type AbuseCommand, judge } from './abuse-review.ts';
import {
  type Held,
  type MentionStep,
  NO_STEP,
  type TicketPriority,
  type TicketType,
} from './mention-step.ts';
import { follow, type NetworkEvent } from './network-events.ts';

/** What can be asked. */
export type MentionCommand =
  | NetworkEvent
  | AbuseCommand
  | { readonly kind: 'flagComplaint'; readonly isComplaint: boolean }
  | Escalation;

/** Hands a mention to the support desk. */
export interface Escalation {
  readonly kind: 'escalate';
  /** The ticket's, unless the mention has one. */
  readonly ticketId: string;
  readonly type: TicketType;
  readonly priority: TicketPriority | null;
  /** Null for the beginning of the mention's words. */
  readonly subject: string | null;
  readonly by: string;
}

const LONGEST_SUBJECT = 80;

/**
 * Does what is asked. What is so already is done again by doing nothing.
 *
 * @param at the instant at which it is done
 * @throws UserProblem when the mention does not stand where this can be done; nothing has changed then
 */
export function decide(held: Held, command: MentionCommand, at: Date): MentionStep {
  switch (command.kind) {
    case 'edit':
    case 'delete':
    case 'changeVisibility':
      return follow(held, command, at);
    case 'flagAbuse':
    case 'reviewAbuse':
      return judge(held, command, at);
    case 'flagComplaint': {
      const { isComplaint } = command;
      if (held.state.isComplaint === isComplaint) return NO_STEP;
      return {
        ...NO_STEP,
        changes: { isComplaint },
        events: [{ type: 'mention.complaint-flagged', isComplaint }],
      };
    }
    case 'escalate':
      return escalated(held, command, at);
  }
}

function escalated({ mention, state }: Held, command: Escalation, at: Date): MentionStep {
  // A mention has one ticket, however often and by whomever it is handed over.
  if (state.ticketId !== null) return NO_STEP;
  if (state.deletedAt !== null) {
    throw new UserProblem(
      'MENTION_DELETED',
      'The mention was deleted, and nothing of it is left for a ticket: open one by hand.',
    );
  }
  const { ticketId, type, priority, subject, by } = command;
  const { network, text, language, visibility, authorHandle } = mention;
  return {
    ...NO_STEP,
    changes: { ticketId, escalatedAt: at, escalatedBy: by },
    events: [
      {
        type: 'ticket.requested',
        ticketId,
        origin: 'MENTION',
        ticketType: type,
        priority,
        channel: visibility === 'PUBLIC' ? 'SOCIAL_PUBLIC' : 'SOCIAL_DIRECT',
        subject: subject ?? beginningOf(text) ?? `A mention on ${network}`,
        text,
        language,
        authorName: authorHandle,
        requestedBy: by,
      },
    ],
  };
}

function beginningOf(text: string | null): string | null {
  const line = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  return line.length <= LONGEST_SUBJECT
    ? line
    : `${line
        .slice(0, LONGEST_SUBJECT - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
