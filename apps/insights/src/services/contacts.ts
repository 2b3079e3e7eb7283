import type { Domain } from '../entities/interaction.ts';
import type {
  CustomerFacts,
  MentionOfCustomer,
  ResponseOfCustomer,
  ReviewOfCustomer,
} from '../repositories/customer-facts.ts';
import {
  BAD_TO,
  hasLowRecommendation,
  hasLowSatisfaction,
  isNegative,
  isPositive,
} from './opinions.ts';

/** A ticket, mention, review or response by which a customer brings something up. */
export interface Contact {
  readonly id: string;
  readonly domain: Domain;
  readonly at: Date;
  readonly channel: string;
  readonly isPublic: boolean;
  readonly topics: readonly string[];
  /** The issue that the support desk says it belongs to. */
  readonly statedIssueId: string | null;
  /** The ticket that was made of it. */
  readonly ticketId: string | null;
}

const PUBLIC_CHANNELS = new Set(['SOCIAL_PUBLIC', 'REVIEW_SITE']);

/** Oldest first. Praise and good opinions bring nothing up. */
export function contactsOf(facts: CustomerFacts): Contact[] {
  const contacts = [
    ...facts.tickets
      .filter(({ type }) => type !== 'PRAISE')
      .map((ticket) => ({ ...ticket, domain: 'TICKETS' as const, at: ticket.openedAt })),
    ...facts.mentions
      .filter(bringsUp)
      .map((mention) => ({ ...mention, domain: 'MENTIONS' as const, at: mention.postedAt })),
    ...facts.reviews
      .filter((review) => isBadReview(review) || isTakenUp(review))
      .map((review) => ({ ...review, domain: 'REVIEWS' as const, at: review.submittedAt })),
    ...facts.responses
      .filter((response) => isBadResponse(response) || isTakenUp(response))
      .map((response) => ({ ...response, domain: 'SURVEYS' as const, at: response.submittedAt })),
  ].map((one): Contact => ({
    id: one.id,
    domain: one.domain,
    at: one.at,
    channel: one.channel,
    isPublic: 'isPublic' in one ? one.isPublic : PUBLIC_CHANNELS.has(one.channel),
    topics: one.topics,
    statedIssueId: 'issueId' in one ? one.issueId : null,
    ticketId: 'ticketId' in one ? one.ticketId : null,
  }));
  return contacts.toSorted((one, other) => Number(one.at) - Number(other.at) || byId(one, other));
}

function bringsUp(mention: MentionOfCustomer): boolean {
  if (mention.isComplaint || isTakenUp(mention)) return true;
  return mention.isPublic ? isNegative(mention) : !isPositive(mention);
}

function isBadReview({ ratingNormalised, sentiment }: ReviewOfCustomer): boolean {
  return ratingNormalised === null ? isNegative({ sentiment }) : ratingNormalised <= BAD_TO;
}

function isBadResponse(response: ResponseOfCustomer): boolean {
  return hasLowRecommendation(response) || hasLowSatisfaction(response);
}

function isTakenUp({ ticketId }: { readonly ticketId: string | null }): boolean {
  return ticketId !== null;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
