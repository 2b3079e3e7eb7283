import type { Message } from '../entities/message.ts';
import type { TicketEvent } from '../entities/ticket-event.ts';
import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';

export type LoggedChange = Pick<TicketEvent, 'at' | 'field' | 'toValue' | 'actorKind'>;

export type LoggedMessage = Pick<Message, 'at' | 'authorKind' | 'visibility' | 'automated'>;

/** What of a ticket's log moves clocks. */
export type SlaMoment =
  | { readonly kind: 'STATUS'; readonly at: Date; readonly status: TicketStatus }
  /** The customer said something. */
  | { readonly kind: 'ASKED'; readonly at: Date }
  /** A person at the desk said something to the customer. */
  | { readonly kind: 'ANSWERED'; readonly at: Date };

/** A ticket as far as clocks are concerned. */
export interface SlaLog {
  readonly openedAt: Date;
  /** An agent opened it, so nobody waits for a first reply before the customer says something. */
  readonly isOpenedByAgent: boolean;
  /** In order: the statuses of an instant before its messages, none before the opening. */
  readonly moments: readonly SlaMoment[];
}

/**
 * Reads what moves clocks out of a ticket's log. Internal notes, bots, and what nobody wrote by hand, move
 * none.
 *
 * @param changes at least one, in order
 * @param messages in order
 */
export function slaLogOf(
  changes: readonly LoggedChange[],
  messages: readonly LoggedMessage[],
): SlaLog {
  const [first] = changes;
  if (first === undefined) throw new Error('A ticket without events has no clocks.');
  const openedAt = first.at;
  const talk = messages.filter(isTalk);
  const moments: SlaMoment[] = [
    ...changes.flatMap((change) => statusMoments(change)),
    ...talk.map(({ at, authorKind }): SlaMoment => {
      const kind = authorKind === 'CUSTOMER' ? 'ASKED' : 'ANSWERED';
      return { kind, at: at < openedAt ? openedAt : at };
    }),
  ];
  return {
    openedAt,
    isOpenedByAgent: openerOf(openedAt, changes, talk) === 'AGENT',
    // The sort keeps the statuses of an instant before its messages, and both in their order.
    moments: moments.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

function isTalk({ authorKind, visibility, automated }: LoggedMessage): boolean {
  return visibility === 'PUBLIC' && !automated && ['CUSTOMER', 'AGENT'].includes(authorKind);
}

function statusMoments({ at, field, toValue }: LoggedChange): SlaMoment[] {
  const status = TICKET_STATUSES.find((one) => field === 'STATUS' && one === toValue);
  return status === undefined ? [] : [{ kind: 'STATUS', at, status }];
}

// A ticket that an agent writes down for a customer opens with the customer's words.
function openerOf(
  openedAt: Date,
  changes: readonly LoggedChange[],
  talk: readonly LoggedMessage[],
): string | null {
  const [word] = talk;
  if (word !== undefined && word.at <= openedAt) return word.authorKind;
  const opening = changes.filter(({ at }) => at.getTime() === openedAt.getTime());
  return opening.find(({ actorKind }) => actorKind !== null)?.actorKind ?? null;
}
