import type { Database } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller } from '@cx/mutations';

import { reviewTickets } from '../repositories/review-tickets.ts';

export interface EscalationRequest {
  readonly idempotencyKey: string;
  readonly reviewId: string;
}

/** Makes complaints of reviews. Every refusal is a UserProblem. */
export interface EscalationDesk {
  /** However often and by whomever it is asked, a review has one ticket. */
  escalate(caller: Caller, request: EscalationRequest): Promise<{ reviewId: string }>;
}

export interface EscalationDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createEscalationDesk(dependencies: EscalationDeskDependencies): EscalationDesk {
  const { database, newId, now } = dependencies;
  return {
    escalate: (caller, { idempotencyKey: key, reviewId }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'escalate', input: { reviewId } };
        return once(query, request, async () => {
          const brandId = await reviewTickets.brandOf(query, reviewId);
          if (brandId === null) throw unknownReview();
          const requestedAt = now();
          const ticketId = newId(requestedAt, JSON.stringify(['ticket', reviewId]));
          const row = { reviewId, brandId, ticketId, requestedBy: caller.id, requestedAt };
          if (await reviewTickets.insert(query, row)) await reviewTickets.request(query, reviewId);
          return { reviewId };
        });
      }),
  };
}

function unknownReview(): UserProblem {
  return new UserProblem('REVIEW_UNKNOWN', 'There is no review with this id.', [
    'input',
    'reviewId',
  ]);
}
