import type { CustomerOutcome, Dissatisfaction } from '../entities/customer-outcome.ts';
import type { Domain } from '../entities/interaction.ts';
import type {
  CustomerFacts,
  MentionOfCustomer,
  ResponseOfCustomer,
} from '../repositories/customer-facts.ts';
import { solvedAtOf } from './issues.ts';
import {
  GOOD_FROM,
  hasHighRecommendation,
  hasLowRecommendation,
  hasLowSatisfaction,
} from './opinions.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

/** How long after a dissatisfaction speaking in public counts as its consequence. */
const PUBLIC_WITHIN_DAYS = 30;

interface Dissatisfied {
  readonly id: string;
  readonly domain: Domain;
  readonly channel: string;
  readonly kind: Dissatisfaction;
  readonly at: Date;
  readonly resolvedAt: Date | null;
  readonly team: string | null;
  readonly touchpoint: string | null;
}

/** Where a customer was not satisfied, and what came of it: spoken in public, solved, won back. */
export function outcomesOf(facts: CustomerFacts, clock: RuleClock): CustomerOutcome[] {
  const { customerId, brandId, person } = facts;
  return dissatisfactionsOf(facts).map(({ at, resolvedAt, ...shown }) => ({
    ...shown,
    ...person,
    brandId,
    customerId,
    occurredAt: at,
    wentPublic: hasGonePublic(facts, at, clock),
    resolvedAt,
    isRecovered: resolvedAt === null ? null : isWonBack(facts, resolvedAt),
  }));
}

function dissatisfactionsOf(facts: CustomerFacts): Dissatisfied[] {
  const solvedAt = new Map(facts.tickets.map((ticket) => [ticket.id, solvedAtOf(ticket)]));
  const resolvedAtOf = ({ ticketId }: MentionOfCustomer): Date | null =>
    ticketId === null ? null : (solvedAt.get(ticketId) ?? null);
  return [
    ...facts.tickets
      .filter(({ type }) => type === 'COMPLAINT')
      .map((ticket) => ({
        ...placeOf(ticket),
        domain: 'TICKETS' as const,
        kind: 'COMPLAINT' as const,
        at: ticket.openedAt,
        resolvedAt: solvedAtOf(ticket),
      })),
    ...facts.mentions
      .filter(({ isComplaint }) => isComplaint)
      .map((mention) => ({
        ...placeOf(mention),
        domain: 'MENTIONS' as const,
        kind: 'COMPLAINT' as const,
        at: mention.postedAt,
        resolvedAt: resolvedAtOf(mention),
      })),
    ...facts.responses.flatMap((response) => {
      const kind = kindOfResponse(response);
      const shown = { ...placeOf(response), domain: 'SURVEYS' as const, at: response.submittedAt };
      return kind === null ? [] : [{ ...shown, kind, resolvedAt: null }];
    }),
  ];
}

type Placed = Pick<Dissatisfied, 'id' | 'channel' | 'team' | 'touchpoint'>;

function placeOf({ id, channel, team, touchpoint }: Placed): Placed {
  return { id, channel, team, touchpoint };
}

function kindOfResponse(response: ResponseOfCustomer): Dissatisfaction | null {
  if (hasLowRecommendation(response)) return 'LOW_RECOMMENDATION';
  return hasLowSatisfaction(response) ? 'LOW_SATISFACTION' : null;
}

function hasGonePublic(facts: CustomerFacts, at: Date, clock: RuleClock): boolean | null {
  const until = daysAfter(at, PUBLIC_WITHIN_DAYS);
  if (!clock.hasPassed(until)) return null;
  const isWithin = (spokenAt: Date): boolean => spokenAt >= at && spokenAt <= until;
  return (
    facts.mentions.some(({ isPublic, postedAt }) => isPublic && isWithin(postedAt)) ||
    facts.reviews.some(({ submittedAt }) => isWithin(submittedAt))
  );
}

/** By the next opinion after the solution; null while there is none. */
function isWonBack({ responses, reviews }: CustomerFacts, resolvedAt: Date): boolean | null {
  const opinions = [
    ...responses
      .filter((one) => one.isSatisfied !== null || one.recommendScore !== null)
      .map((one) => ({
        at: one.submittedAt,
        id: one.id,
        isGood: one.isSatisfied ?? hasHighRecommendation(one),
      })),
    ...reviews.flatMap(({ id, submittedAt: at, ratingNormalised: rating }) =>
      rating === null ? [] : [{ at, id, isGood: rating >= GOOD_FROM }],
    ),
  ];
  const [next] = opinions
    .filter(({ at }) => at > resolvedAt)
    .toSorted((one, other) => Number(one.at) - Number(other.at) || (one.id < other.id ? -1 : 1));
  return next?.isGood ?? null;
}
