import type { IssueContact } from '../entities/issue-contact.ts';
import type { Issue } from '../entities/issue.ts';
import type { CustomerFacts, TicketOfCustomer } from '../repositories/customer-facts.ts';
import type { Contact } from './contacts.ts';
import { groupContacts } from './group-contacts.ts';
import { DAY_MS } from './rule-clock.ts';

/** How long after a contact another one on the same topic still belongs to the same issue. */
const ISSUE_GAP_DAYS = 14;

/** An issue, with what it is made of. */
export interface IssueCase {
  readonly issue: Issue;
  /** Oldest first. */
  readonly contacts: readonly Contact[];
  readonly tickets: readonly TicketOfCustomer[];
}

/** @param contacts of the same customer and brand, oldest first */
export function issuesOf(facts: CustomerFacts, contacts: readonly Contact[]): IssueCase[] {
  const byId = new Map(facts.tickets.map((ticket) => [ticket.id, ticket]));
  return groupContacts(contacts, ISSUE_GAP_DAYS * DAY_MS).flatMap((group) => {
    const tickets = group.flatMap(({ id }) => byId.get(id) ?? []);
    const issue = issueOf(facts, group, tickets);
    return issue === null ? [] : [{ issue, contacts: group, tickets }];
  });
}

export function issueContactsOf({ issue, contacts }: IssueCase): IssueContact[] {
  const { id: issueId, customerId, brandId } = issue;
  return contacts.map(({ id, domain, at: occurredAt, channel, isPublic }) => ({
    id,
    issueId,
    brandId,
    customerId,
    domain,
    occurredAt,
    channel,
    isPublic,
  }));
}

/** When a ticket was solved; null while it is open. */
export function solvedAtOf({ isSolved, solvedAt }: TicketOfCustomer): Date | null {
  return isSolved ? solvedAt : null;
}

function issueOf(
  { customerId, brandId }: CustomerFacts,
  contacts: readonly Contact[],
  tickets: readonly TicketOfCustomer[],
): Issue | null {
  const first = contacts.at(0);
  const last = contacts.at(-1);
  if (first === undefined || last === undefined) return null;
  const closedAt = closedAtOf(tickets, last.at);
  return {
    id: first.id,
    brandId,
    customerId,
    statedId: contacts.find(({ statedIssueId }) => statedIssueId !== null)?.statedIssueId ?? null,
    topic: mainTopicOf(contacts),
    state: stateOf(tickets, closedAt),
    openedAt: first.at,
    lastContactAt: last.at,
    closedAt,
    contacts: contacts.length,
    channels: [...new Set(contacts.map(({ channel }) => channel))],
    channelSwitches: contacts.filter(
      ({ channel }, index) => index > 0 && channel !== contacts[index - 1]?.channel,
    ).length,
    hasOverlap: tickets.some((ticket) => contacts.some((contact) => isBeside(contact, ticket))),
  };
}

function stateOf(tickets: readonly TicketOfCustomer[], closedAt: Date | null): Issue['state'] {
  if (tickets.length === 0) return 'NOT_TAKEN_UP';
  return closedAt === null ? 'OPEN' : 'RESOLVED';
}

// Who turns up again behind the last solution tells that it was none.
function closedAtOf(tickets: readonly TicketOfCustomer[], lastContactAt: Date): Date | null {
  let closedAt: Date | null = null;
  for (const ticket of tickets) {
    const solvedAt = solvedAtOf(ticket);
    if (solvedAt === null) return null;
    if (closedAt === null || solvedAt > closedAt) closedAt = solvedAt;
  }
  return closedAt === null || closedAt < lastContactAt ? null : closedAt;
}

/** The one of most contacts; of several such the first by name. */
function mainTopicOf(contacts: readonly Contact[]): string | null {
  const counts = new Map<string, number>();
  for (const topic of contacts.flatMap(({ topics }) => [...new Set(topics)])) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const [main] = [...counts].toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1),
  );
  return main?.[0] ?? null;
}

/** Whether a contact came by another channel while a ticket was open. */
function isBeside(contact: Contact, ticket: TicketOfCustomer): boolean {
  const solvedAt = solvedAtOf(ticket);
  return (
    contact.id !== ticket.id &&
    contact.channel !== ticket.channel &&
    contact.at >= ticket.openedAt &&
    (solvedAt === null || contact.at < solvedAt)
  );
}
