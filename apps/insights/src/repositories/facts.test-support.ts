import type { CustomerValue } from '../entities/customer-value.ts';
import type { MentionFact } from '../entities/mention-fact.ts';
import type { ResponseFact } from '../entities/response-fact.ts';
import type { ReviewFact } from '../entities/review-fact.ts';
import type { TicketFact } from '../entities/ticket-fact.ts';
import type { Verbatim } from '../entities/verbatim.ts';
import type { CustomerFacts } from './customer-facts.ts';

/** What the domains tell, of any customers and brands. */
export interface Facts {
  readonly tickets: readonly TicketFact[];
  readonly mentions: readonly MentionFact[];
  readonly reviews: readonly ReviewFact[];
  readonly responses: readonly ResponseFact[];
  readonly verbatims: readonly Verbatim[];
  readonly values: readonly CustomerValue[];
}

/** Of the customer and the brand that the facts of a test are of unless it says otherwise. */
export const ADA = idOf(1);

const PERSON = { country: null, ageBand: null, gender: null };
const MEASURED = { brandId: 'united', customerId: ADA, ...PERSON, touchpoint: null, seq: '1' };
const SAID = { team: null, language: null, topics: [], sentiment: null, intents: [] };

export function idOf(number: number): string {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Noon of a day of the year that the tests are in: 1 is the first of January. */
export function day(number: number): Date {
  return new Date(Date.UTC(2026, 0, number, 12));
}

export function ticket(over: Partial<TicketFact> = {}): TicketFact {
  const solvedAt = over.solvedAt ?? null;
  return {
    ...MEASURED,
    ...SAID,
    ...NOTHING_COUNTED,
    id: idOf(10),
    openedAt: day(1),
    source: 'test',
    type: 'QUESTION',
    status: solvedAt === null ? 'OPEN' : 'SOLVED',
    priority: null,
    channel: 'EMAIL',
    issueId: null,
    originKind: null,
    originId: null,
    isSolved: solvedAt !== null,
    firstSolvedAt: solvedAt,
    solvedAt,
    publicReplies: 1,
    isFirstContactResolved: null,
    ...over,
  };
}

export function mention(over: Partial<MentionFact> = {}): MentionFact {
  return {
    ...MEASURED,
    ...SAID,
    id: idOf(20),
    postedAt: day(1),
    network: 'x',
    sourceKind: 'SOCIAL',
    channel: over.isPublic === false ? 'SOCIAL_DIRECT' : 'SOCIAL_PUBLIC',
    kind: 'POST',
    isPublic: true,
    isComplaint: false,
    firstReplyAt: null,
    firstReplySeconds: null,
    firstPublicReplySeconds: null,
    impressions: null,
    likes: null,
    replies: null,
    reposts: null,
    quotes: null,
    bookmarks: null,
    followers: null,
    reach: null,
    isReachEstimated: false,
    ticketId: null,
    deletedAt: null,
    isExhausted: null,
    ...over,
  };
}

export function review(over: Partial<ReviewFact> = {}): ReviewFact {
  return {
    ...MEASURED,
    ...SAID,
    id: idOf(30),
    submittedAt: day(1),
    publishedAt: null,
    experienceAt: null,
    source: 'test',
    channel: 'REVIEW_SITE',
    status: 'PUBLISHED',
    rating: null,
    ratingNormalised: null,
    stars: null,
    aspects: [],
    isVerified: null,
    subjectType: null,
    subjectRef: null,
    publicationSeconds: null,
    repliedAt: null,
    replySeconds: null,
    mediations: 0,
    mediationsSucceeded: 0,
    ticketId: null,
    ...over,
  };
}

export function response(over: Partial<ResponseFact> = {}): ResponseFact {
  return {
    ...MEASURED,
    ...SAID,
    id: idOf(40),
    submittedAt: day(1),
    surveyKey: 'nps',
    version: 1,
    channel: 'SURVEY',
    weight: null,
    isFinished: true,
    recommendScore: null,
    satisfactionScore: null,
    isSatisfied: null,
    effortScore: null,
    isEffortless: null,
    ownCountry: null,
    ownAgeBand: null,
    ownGender: null,
    ticketId: null,
    ...over,
  };
}

export function verbatim(over: Partial<Verbatim> = {}): Verbatim {
  const id = over.id ?? idOf(50);
  return {
    ...MEASURED,
    ...SAID,
    id,
    subjectId: id,
    part: '',
    ownerId: id,
    domain: 'TICKETS',
    channel: 'EMAIL',
    occurredAt: day(1),
    text: 'words',
    emotions: [],
    ratingNormalised: null,
    isPublic: false,
    ...over,
  };
}

export function value(over: Partial<CustomerValue> = {}): CustomerValue {
  return {
    id: idOf(60),
    brandId: 'united',
    customerId: ADA,
    periodFrom: day(-364),
    periodTo: day(1),
    revenueMinor: '10000',
    currency: 'EUR',
    orders: null,
    seq: '1',
    ...over,
  };
}

export function factsOf(over: Partial<Facts> = {}): Facts {
  const none = { tickets: [], mentions: [], reviews: [], responses: [], verbatims: [], values: [] };
  return { ...none, ...over };
}

/** What the rules are given of Ada and United. */
export function customerFactsOf(over: Partial<Facts> = {}): CustomerFacts {
  const { tickets, mentions, reviews, responses, verbatims, values } = factsOf(over);
  const whose = { customerId: ADA, brandId: 'united' };
  const own = <Row extends object>(row: Row): Row & typeof whose => ({ ...row, ...whose });
  return {
    ...whose,
    isErased: false,
    person: PERSON,
    tickets: tickets.map(own),
    mentions: mentions.map(own),
    reviews: reviews.map(own),
    responses: responses.map(own),
    statements: verbatims.map((one) => ({ ...one, ...whose, domain: 'TICKETS' })),
    values: values.map(own),
  };
}

const NOTHING_COUNTED = {
  closedAt: null,
  firstReplyAt: null,
  firstReplySeconds: null,
  firstReplyBusinessSeconds: null,
  isAnsweredWithinBusinessDay: null,
  isAwaitingReply: false,
  replies: 0,
  replySecondsTotal: null,
  replySecondsMax: null,
  firstResolutionSeconds: null,
  fullResolutionSeconds: null,
  fullResolutionBusinessSeconds: null,
  requesterWaitSeconds: null,
  agentWaitSeconds: null,
  agentWorkSeconds: null,
  onHoldSeconds: null,
  reopens: 0,
  bounces: 0,
  pingPongs: 0,
  isEscalatedToHuman: false,
  slaFulfilled: 0,
  slaBreached: 0,
  slaActive: 0,
  calls: 0,
  callsAnswered: 0,
  callsAbandoned: 0,
  callWaitSeconds: 0,
  followUps: 0,
  followUpsDone: 0,
  gestures: 0,
  appointments: 0,
  appointmentsOnTime: 0,
};
