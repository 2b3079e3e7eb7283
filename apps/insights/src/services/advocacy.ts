import type { AdvocacyEvidence, AdvocacyKind } from '../entities/customer-evidence.ts';
import type {
  CustomerFacts,
  MentionOfCustomer,
  ResponseOfCustomer,
  ReviewOfCustomer,
  TicketOfCustomer,
} from '../repositories/customer-facts.ts';
import { evidenceOf, type Sign } from './evidence.ts';
import { solvedAtOf } from './issues.ts';
import {
  BAD_TO,
  GOOD_FROM,
  hasHighRecommendation,
  hasLowRecommendation,
  isNegative,
  isPositive,
} from './opinions.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

export type AdvocacyStatus = 'ADVOCATE' | 'NEUTRAL' | 'DETRACTOR' | 'UNKNOWN';

const POINTS: Readonly<Record<AdvocacyKind, number>> = {
  PROMOTER_ANSWER: 2,
  DETRACTOR_ANSWER: -2,
  GOOD_REVIEW: 1,
  BAD_REVIEW: -1,
  POSITIVE_MENTION: 1,
  NEGATIVE_MENTION: -1,
  COMPLAINT_RESOLVED: 1,
  COMPLAINT_UNRESOLVED: -1,
};

const ADVOCATE_FROM = 3;
const DETRACTOR_TO = -3;

/** How long after a solution an answer about satisfaction is one about it. */
const ANSWERED_WITHIN_DAYS = 30;

/** What in the last year tells whether the customer speaks for the brand or against it. */
export function advocacyEvidenceOf(facts: CustomerFacts, clock: RuleClock): AdvocacyEvidence[] {
  const signs = [
    ...facts.responses.flatMap(signOfResponse),
    ...facts.reviews.flatMap(signOfReview),
    ...facts.mentions.flatMap(signOfMention),
    ...facts.tickets.flatMap((ticket) => signOfTicket(ticket, facts.responses)),
  ];
  return evidenceOf(facts, signs, POINTS, clock).map((one) => ({ ...one, purpose: 'ADVOCACY' }));
}

/** @param evidence of one customer, in the last year */
export function advocacyStatusOf(
  evidence: readonly Pick<AdvocacyEvidence, 'points' | 'isPublic'>[],
): AdvocacyStatus {
  if (evidence.length === 0) return 'UNKNOWN';
  const score = evidence.reduce((sum, { points }) => sum + points, 0);
  if (score <= DETRACTOR_TO) return 'DETRACTOR';
  const hasPraisedInPublic = evidence.some(({ points, isPublic }) => isPublic && points > 0);
  return score >= ADVOCATE_FROM && hasPraisedInPublic ? 'ADVOCATE' : 'NEUTRAL';
}

type Signs = Sign<AdvocacyKind>[];

function signOfResponse(response: ResponseOfCustomer): Signs {
  const { id: subjectId, submittedAt: at } = response;
  const sign = { subjectId, domain: 'SURVEYS', at, isPublic: false } as const;
  if (hasHighRecommendation(response)) return [{ ...sign, kind: 'PROMOTER_ANSWER' }];
  return hasLowRecommendation(response) ? [{ ...sign, kind: 'DETRACTOR_ANSWER' }] : [];
}

// What was refused, or taken back, is nobody's opinion any more.
function signOfReview(review: ReviewOfCustomer): Signs {
  const { id: subjectId, submittedAt: at, status, ratingNormalised: rating } = review;
  if (rating === null || status === 'REJECTED' || status === 'WITHDRAWN') return [];
  const sign = { subjectId, domain: 'REVIEWS', at, isPublic: status === 'PUBLISHED' } as const;
  if (rating >= GOOD_FROM) return [{ ...sign, kind: 'GOOD_REVIEW' }];
  return rating <= BAD_TO ? [{ ...sign, kind: 'BAD_REVIEW' }] : [];
}

function signOfMention(mention: MentionOfCustomer): Signs {
  const { id: subjectId, postedAt: at, isPublic, deletedAt } = mention;
  if (!isPublic || deletedAt !== null) return [];
  const sign = { subjectId, domain: 'MENTIONS', at, isPublic } as const;
  if (isPositive(mention)) return [{ ...sign, kind: 'POSITIVE_MENTION' }];
  return isNegative(mention) ? [{ ...sign, kind: 'NEGATIVE_MENTION' }] : [];
}

function signOfTicket(ticket: TicketOfCustomer, responses: readonly ResponseOfCustomer[]): Signs {
  const { id: subjectId, type, openedAt } = ticket;
  if (type !== 'COMPLAINT') return [];
  const sign = { subjectId, domain: 'TICKETS', isPublic: false } as const;
  const solvedAt = solvedAtOf(ticket);
  if (solvedAt === null) return [{ ...sign, at: openedAt, kind: 'COMPLAINT_UNRESOLVED' }];
  return responses
    .filter(({ isSatisfied }) => isSatisfied === true)
    .map(({ submittedAt }) => submittedAt)
    .filter((at) => at >= solvedAt && at <= daysAfter(solvedAt, ANSWERED_WITHIN_DAYS))
    .map((at) => ({ ...sign, at, kind: 'COMPLAINT_RESOLVED' }));
}
