import type { ContactFailure, TriedContact } from '../entities/tried-contact.ts';
import type { MentionOfCustomer, TicketOfCustomer } from '../repositories/customer-facts.ts';
import type { ExhaustedMention } from '../repositories/exhausted-options.ts';
import type { Contact } from './contacts.ts';
import type { IssueCase } from './issues.ts';
import { daysAfter } from './rule-clock.ts';

/** How long before a public complaint a try in private counts for it. */
const TRIED_WITHIN_DAYS = 14;

/**
 * What the customer had tried in private on the same issue before complaining in public: contacts that were not
 * resolved at that moment, were reopened, or broke a promise.
 *
 * @param mention one of the contacts of the issue
 */
export function triedBefore(
  mention: MentionOfCustomer,
  { issue, contacts, tickets }: IssueCase,
  mentions: ReadonlyMap<string, MentionOfCustomer>,
): TriedContact[] {
  const { id: mentionId, postedAt } = mention;
  const { customerId, brandId } = issue;
  const ticketsById = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return contacts
    .filter(({ at }) => at < postedAt && postedAt <= daysAfter(at, TRIED_WITHIN_DAYS))
    .flatMap((contact) => {
      const ticket = ticketsById.get(contact.id);
      const failure =
        ticket === undefined
          ? failureOfMention(contact, mentions.get(contact.id), postedAt)
          : failureOfTicket(contact, ticket, postedAt);
      if (failure === null) return [];
      const { id: contactId, domain, at: occurredAt, channel } = contact;
      return [{ mentionId, contactId, brandId, customerId, domain, occurredAt, channel, failure }];
    });
}

type UnknownBecause = 'NOT_A_PUBLIC_COMPLAINT' | 'UNKNOWN_AUTHOR' | 'NOT_RECKONED_YET';

/** Null where it is known. */
export function exhaustedUnknownBecause(mention: ExhaustedMention): UnknownBecause | null {
  if (!isPublicComplaint(mention)) return 'NOT_A_PUBLIC_COMPLAINT';
  if (mention.customerId === null) return 'UNKNOWN_AUTHOR';
  return mention.isExhausted === null ? 'NOT_RECKONED_YET' : null;
}

export function isPublicComplaint({
  isPublic,
  isComplaint,
}: Pick<MentionOfCustomer, 'isPublic' | 'isComplaint'>): boolean {
  return isPublic && isComplaint;
}

function failureOfTicket(
  { isPublic }: Contact,
  { originKind, firstSolvedAt, reopens, slaBreached }: TicketOfCustomer,
  at: Date,
): ContactFailure | null {
  // The desk opened such a ticket of what was said in public: nobody tried in private.
  if (isPublic || originKind === 'MENTION' || originKind === 'REVIEW') return null;
  if (firstSolvedAt === null || firstSolvedAt > at) return 'UNRESOLVED';
  if (reopens > 0) return 'REOPENED';
  return slaBreached > 0 ? 'SLA_BREACHED' : null;
}

function failureOfMention(
  { isPublic }: Contact,
  mention: MentionOfCustomer | undefined,
  at: Date,
): ContactFailure | null {
  if (isPublic || mention === undefined) return null;
  const { firstReplyAt } = mention;
  return firstReplyAt === null || firstReplyAt > at ? 'UNRESOLVED' : null;
}
