import type { ChurnEvidence } from '../entities/customer-evidence.ts';
import type { CustomerOutcome } from '../entities/customer-outcome.ts';
import type { CustomerState, Lifecycle } from '../entities/customer-state.ts';
import type {
  CustomerFacts,
  Statement,
  TicketOfCustomer,
  ValueOfCustomer,
} from '../repositories/customer-facts.ts';
import { churnLevelOf, churnScoreOf, lastContactOf } from './churn-risk.ts';
import { BAD_TO } from './opinions.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

/** After how long without a word, or without revenue, a customer is lost, or not heard of any more. */
const GONE_AFTER_SAYING_SO_DAYS = 90;
const GONE_WITHOUT_REVENUE_DAYS = 365;
const HEARD_OF_DAYS = 365;

/** How long before a loss something must have gone wrong for it to have been preventable. */
const PREVENTABLE_WITHIN_DAYS = 90;

export interface Reckoned {
  readonly churnEvidence: readonly ChurnEvidence[];
  readonly outcomes: readonly CustomerOutcome[];
}

/** Where the customer stands with the brand. */
export function stateOf(
  facts: CustomerFacts,
  { churnEvidence, outcomes }: Reckoned,
  clock: RuleClock,
): Omit<CustomerState, 'lookAt'> {
  const { customerId, brandId, person } = facts;
  const lastContactAt = lastContactOf(facts)?.at ?? null;
  const paidUntil = paidUntilOf(facts);
  const lostAt = lostAtOf(facts, lastContactAt, paidUntil, clock);
  const heardOfAt = latestOf(lastContactAt, paidUntil);
  const isHeardOf = heardOfAt !== null && !clock.hasPassed(daysAfter(heardOfAt, HEARD_OF_DAYS));
  const customerSince = earliestOf(boughtAt(facts));
  const unheardOfAt = heardOfAt === null || isHeardOf ? null : daysAfter(heardOfAt, HEARD_OF_DAYS);
  return {
    customerId,
    brandId,
    ...person,
    lastContactAt,
    customerSince,
    endedAt: customerSince === null ? null : (lostAt ?? unheardOfAt),
    lifecycle:
      lostAt === null ? lifecycleOf(facts, churnScoreOf(churnEvidence), isHeardOf) : 'LOST',
    lostAt,
    isPreventable: lostAt === null ? null : hasGoneWrong(facts, outcomes, lostAt),
  };
}

function lifecycleOf(facts: CustomerFacts, score: number, isHeardOf: boolean): Lifecycle | null {
  if (!isHeardOf) return null;
  if (churnLevelOf(score, isHeardOf) === 'HIGH') return 'AT_RISK';
  return boughtAt(facts).length > 0 ? 'ACTIVE' : 'PROSPECT';
}

// Whoever complains, rates, answers or says to leave has had an experience; a question, or a word in public, shows none.
function boughtAt({ values, tickets, reviews, responses, statements }: CustomerFacts): Date[] {
  return [
    ...values.filter(hasRevenue).map(({ periodFrom }) => periodFrom),
    ...tickets.filter(({ type }) => type !== 'QUESTION').map(({ openedAt }) => openedAt),
    ...[...reviews, ...responses].map(({ submittedAt }) => submittedAt),
    ...statements.filter(saysToLeave).map(({ occurredAt }) => occurredAt),
  ];
}

const hasRevenue = ({ revenueMinor }: ValueOfCustomer): boolean => BigInt(revenueMinor) > 0n;

const saysToLeave = ({ intents }: Statement): boolean => intents.includes('CHURN');

/** Said to leave and not heard of since, or no revenue for a year after there was some. */
function lostAtOf(
  { statements }: CustomerFacts,
  lastContactAt: Date | null,
  paidUntil: Date | null,
  clock: RuleClock,
): Date | null {
  const saidAt = latestOf(...statements.filter(saysToLeave).map(({ occurredAt }) => occurredAt));
  const hasComeBack =
    saidAt !== null &&
    [lastContactAt, paidUntil].some((instant) => instant !== null && instant > saidAt);
  if (
    saidAt !== null &&
    !hasComeBack &&
    clock.hasPassed(daysAfter(saidAt, GONE_AFTER_SAYING_SO_DAYS))
  )
    return saidAt;
  if (paidUntil !== null && clock.hasPassed(daysAfter(paidUntil, GONE_WITHOUT_REVENUE_DAYS)))
    return paidUntil;
  return null;
}

function paidUntilOf({ values }: CustomerFacts): Date | null {
  return latestOf(...values.filter(hasRevenue).map(({ periodTo }) => periodTo));
}

/** Something unresolved, late or not to the customer's satisfaction, in the 90 days before the loss. */
function hasGoneWrong(
  { tickets, reviews }: CustomerFacts,
  outcomes: readonly CustomerOutcome[],
  lostAt: Date,
): boolean {
  const since = daysAfter(lostAt, -PREVENTABLE_WITHIN_DAYS);
  const isBefore = (at: Date): boolean => at >= since && at <= lostAt;
  const wasOpen = ({ firstSolvedAt }: TicketOfCustomer): boolean =>
    firstSolvedAt === null || firstSolvedAt > lostAt;
  return (
    outcomes.some(({ occurredAt }) => isBefore(occurredAt)) ||
    tickets.some((one) => isBefore(one.openedAt) && (wasOpen(one) || one.slaBreached > 0)) ||
    reviews.some(
      ({ submittedAt, ratingNormalised: rating }) =>
        isBefore(submittedAt) && rating !== null && rating <= BAD_TO,
    )
  );
}

function latestOf(...instants: readonly (Date | null)[]): Date | null {
  let latest: Date | null = null;
  for (const instant of instants) {
    if (instant !== null && (latest === null || instant > latest)) latest = instant;
  }
  return latest;
}

function earliestOf(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (earliest, instant) => (earliest === null || instant < earliest ? instant : earliest),
    null,
  );
}
