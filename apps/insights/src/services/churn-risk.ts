import type { ChurnEvidence, ChurnKind } from '../entities/customer-evidence.ts';
import type { TriedContact } from '../entities/tried-contact.ts';
import type { CustomerFacts } from '../repositories/customer-facts.ts';
import { evidenceOf, type Sign } from './evidence.ts';
import { solvedAtOf } from './issues.ts';
import { BAD_TO, hasLowRecommendation, hasLowSatisfaction, isNegative } from './opinions.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

export type ChurnLevel = 'LOW' | 'MEDIUM' | 'HIGH' | 'UNKNOWN';

/**
 * What each sign adds to the risk, and from which sum on the risk is called what. A proposal that nobody has fitted
 * to customers who left: whoever changes it dates it anew, and lets all customers be reckoned again.
 */
const CHURN_SCALE = {
  since: '2026-11-22',
  points: {
    STATED_CHURN: 40,
    STATED_BOYCOTT: 40,
    EXHAUSTED_OPTIONS: 20,
    SILENCE: 20,
    COMPLAINT_UNRESOLVED: 15,
    LOW_RECOMMENDATION: 15,
    LOW_SATISFACTION: 10,
    SLA_BREACH: 10,
  } satisfies Readonly<Record<ChurnKind, number>>,
  highFrom: 50,
  mediumFrom: 20,
  most: 100,
};

/** How long nothing must be heard after a bad contact until that tells something. */
const SILENT_AFTER_DAYS = 60;

/** What in the last year tells that the customer may leave the brand. */
export function churnEvidenceOf(
  facts: CustomerFacts,
  tried: readonly TriedContact[],
  clock: RuleClock,
): ChurnEvidence[] {
  const signs = [
    ...facts.statements.flatMap(signsOfStatement),
    ...signsOfTickets(facts),
    ...signsOfResponses(facts),
    ...signsOfTries(facts, tried),
    ...signOfSilence(facts, clock),
  ];
  return evidenceOf(facts, signs, CHURN_SCALE.points, clock).map((one) => ({
    ...one,
    purpose: 'CHURN',
  }));
}

/** @param evidence of one customer, in the last year */
export function churnScoreOf(evidence: readonly Pick<ChurnEvidence, 'points'>[]): number {
  const sum = evidence.reduce((total, { points }) => total + points, 0);
  return Math.min(sum, CHURN_SCALE.most);
}

/** @param isHeardOf whether anything is known of the customer in the last year */
export function churnLevelOf(score: number, isHeardOf: boolean): ChurnLevel {
  if (score >= CHURN_SCALE.highFrom) return 'HIGH';
  if (score >= CHURN_SCALE.mediumFrom) return 'MEDIUM';
  return isHeardOf ? 'LOW' : 'UNKNOWN';
}

type Signs = Sign<ChurnKind>[];

function signsOfStatement(statement: CustomerFacts['statements'][number]): Signs {
  const { ownerId: subjectId, domain, occurredAt: at, isPublic, intents } = statement;
  const sign = { subjectId, domain, at, isPublic };
  const signs: Signs = [];
  if (intents.includes('CHURN')) signs.push({ ...sign, kind: 'STATED_CHURN' });
  if (intents.includes('BOYCOTT')) signs.push({ ...sign, kind: 'STATED_BOYCOTT' });
  return signs;
}

function signsOfTickets({ tickets }: CustomerFacts): Signs {
  return tickets.flatMap((ticket) => {
    const { id: subjectId, openedAt: at, type, slaBreached } = ticket;
    const sign = { subjectId, domain: 'TICKETS', at, isPublic: false } as const;
    const signs: Signs = [];
    if (type === 'COMPLAINT' && solvedAtOf(ticket) === null)
      signs.push({ ...sign, kind: 'COMPLAINT_UNRESOLVED' });
    if (slaBreached > 0) signs.push({ ...sign, kind: 'SLA_BREACH' });
    return signs;
  });
}

function signsOfResponses({ responses }: CustomerFacts): Signs {
  return responses.flatMap((response) => {
    const { id: subjectId, submittedAt: at } = response;
    const sign = { subjectId, domain: 'SURVEYS', at, isPublic: false } as const;
    const signs: Signs = [];
    if (hasLowRecommendation(response)) signs.push({ ...sign, kind: 'LOW_RECOMMENDATION' });
    if (hasLowSatisfaction(response)) signs.push({ ...sign, kind: 'LOW_SATISFACTION' });
    return signs;
  });
}

function signsOfTries({ mentions }: CustomerFacts, tried: readonly TriedContact[]): Signs {
  const exhausted = new Set(tried.map(({ mentionId }) => mentionId));
  return mentions
    .filter(({ id }) => exhausted.has(id))
    .map(({ id: subjectId, postedAt: at }) => ({
      kind: 'EXHAUSTED_OPTIONS',
      subjectId,
      domain: 'MENTIONS',
      at,
      isPublic: true,
    }));
}

/** The last that was heard of the customer was bad, and long ago. */
function signOfSilence(facts: CustomerFacts, clock: RuleClock): Signs {
  const last = lastContactOf(facts);
  if (last === null || !last.isBad) return [];
  const silentFrom = daysAfter(last.at, SILENT_AFTER_DAYS);
  if (!clock.hasPassed(silentFrom)) return [];
  const { subjectId, domain } = last;
  return [{ kind: 'SILENCE', subjectId, domain, at: silentFrom, isPublic: false }];
}

interface LastContact extends Omit<Sign<never>, 'kind' | 'isPublic'> {
  readonly isBad: boolean;
}

/** Null where the customer was never heard of. */
export function lastContactOf(facts: CustomerFacts): LastContact | null {
  const [last] = [
    ...facts.tickets.map((one) => ({
      subjectId: one.id,
      domain: 'TICKETS' as const,
      at: one.openedAt,
      isBad: one.type === 'COMPLAINT' && solvedAtOf(one) === null,
    })),
    ...facts.mentions.map((one) => ({
      subjectId: one.id,
      domain: 'MENTIONS' as const,
      at: one.postedAt,
      isBad: one.isComplaint || isNegative(one),
    })),
    ...facts.reviews.map((one) => ({
      subjectId: one.id,
      domain: 'REVIEWS' as const,
      at: one.submittedAt,
      isBad: one.ratingNormalised !== null && one.ratingNormalised <= BAD_TO,
    })),
    ...facts.responses.map((one) => ({
      subjectId: one.id,
      domain: 'SURVEYS' as const,
      at: one.submittedAt,
      isBad: hasLowRecommendation(one) || hasLowSatisfaction(one),
    })),
  ].toSorted(
    (one, other) => Number(other.at) - Number(one.at) || (one.subjectId < other.subjectId ? -1 : 1),
  );
  return last ?? null;
}
