import type { CustomerEvidence } from '../entities/customer-evidence.ts';
import type { CustomerOutcome } from '../entities/customer-outcome.ts';
import type { CustomerState } from '../entities/customer-state.ts';
import type { IssueContact } from '../entities/issue-contact.ts';
import type { Issue } from '../entities/issue.ts';
import type { TriedContact } from '../entities/tried-contact.ts';
import type { CustomerFacts } from '../repositories/customer-facts.ts';
import type { Flag } from '../repositories/reckonings.ts';
import { advocacyEvidenceOf } from './advocacy.ts';
import { churnEvidenceOf } from './churn-risk.ts';
import { contactsOf } from './contacts.ts';
import { outcomesOf } from './customer-outcomes.ts';
import { isPublicComplaint, triedBefore } from './exhausted-options.ts';
import { isFirstContactResolved } from './first-contact.ts';
import { type IssueCase, issueContactsOf, issuesOf } from './issues.ts';
import { stateOf } from './lifecycle.ts';
import { createRuleClock, type RuleClock } from './rule-clock.ts';

/** All that is reckoned of one customer and one brand. */
export interface ReckonedCustomer {
  readonly state: CustomerState;
  /** Of all tickets. */
  readonly firstContacts: readonly Flag[];
  /** Of all mentions. */
  readonly exhausted: readonly Flag[];
  readonly tried: readonly TriedContact[];
  readonly issues: readonly Issue[];
  readonly issueContacts: readonly IssueContact[];
  readonly evidence: readonly CustomerEvidence[];
  readonly outcomes: readonly CustomerOutcome[];
}

/**
 * Reckons from the facts alone, in whatever order they are, and from the time: the same facts at the same time make
 * the same of a customer, whatever was there before.
 */
export function reckonCustomer(facts: CustomerFacts, now: Date): ReckonedCustomer {
  const clock = createRuleClock(now);
  const cases = issuesOf(facts, contactsOf(facts));
  const tried = triesOf(facts, cases);
  const churnEvidence = churnEvidenceOf(facts, tried, clock);
  const outcomes = outcomesOf(facts, clock);
  const state = stateOf(facts, { churnEvidence, outcomes }, clock);
  const evidence = [...advocacyEvidenceOf(facts, clock), ...churnEvidence];
  const reckoned = {
    firstContacts: firstContactsOf(facts, cases, clock),
    exhausted: exhaustedOf(facts, tried),
    outcomes,
  };
  const lookAt = clock.changesAt();
  if (facts.isErased) return { ...reckoned, ...nothingOf({ ...state, lookAt }) };
  return {
    ...reckoned,
    state: { ...state, lookAt },
    tried,
    issues: cases.map(({ issue }) => issue),
    issueContacts: cases.flatMap(issueContactsOf),
    evidence,
  };
}

/** Of who was erased figures stay, and nothing that tells how somebody stands to a brand. */
function nothingOf({
  customerId,
  brandId,
  lookAt,
}: CustomerState): Omit<ReckonedCustomer, 'firstContacts' | 'exhausted' | 'outcomes'> {
  const nothing = {
    lastContactAt: null,
    lifecycle: null,
    customerSince: null,
    endedAt: null,
    lostAt: null,
    isPreventable: null,
    country: null,
    ageBand: null,
    gender: null,
  };
  return {
    state: { customerId, brandId, ...nothing, lookAt },
    tried: [],
    issues: [],
    issueContacts: [],
    evidence: [],
  };
}

function triesOf({ mentions }: CustomerFacts, cases: readonly IssueCase[]): TriedContact[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return cases.flatMap((one) =>
    one.contacts.flatMap(({ id }) => {
      const mention = byId.get(id);
      return mention !== undefined && isPublicComplaint(mention)
        ? triedBefore(mention, one, byId)
        : [];
    }),
  );
}

function exhaustedOf({ mentions }: CustomerFacts, tried: readonly TriedContact[]): Flag[] {
  const exhausted = new Set(tried.map(({ mentionId }) => mentionId));
  return mentions.map((mention) => ({
    id: mention.id,
    customerId: mention.customerId,
    value: isPublicComplaint(mention) ? exhausted.has(mention.id) : null,
  }));
}

function firstContactsOf(
  { tickets }: CustomerFacts,
  cases: readonly IssueCase[],
  clock: RuleClock,
): Flag[] {
  const sameIssue = new Map(
    cases.flatMap((one) => one.tickets.map(({ id }) => [id, one.tickets] as const)),
  );
  return tickets.map((ticket) => ({
    id: ticket.id,
    customerId: ticket.customerId,
    value: isFirstContactResolved(ticket, sameIssue.get(ticket.id) ?? [], clock),
  }));
}
