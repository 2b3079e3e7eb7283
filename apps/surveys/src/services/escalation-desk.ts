import type { Database } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller } from '@cx/mutations';

import { responseTickets, type Verbatim } from '../repositories/response-tickets.ts';

export interface EscalationRequest {
  readonly idempotencyKey: string;
  readonly responseId: string;
}

/** Makes complaints of responses. The tickets are made by whoever follows the outbox. */
export interface EscalationDesk {
  /** The same ticket however often, and by whomever, it is asked for. */
  escalate(
    caller: Caller,
    request: EscalationRequest,
  ): Promise<{ responseId: string; ticketId: string }>;
}

export interface EscalationDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createEscalationDesk(dependencies: EscalationDeskDependencies): EscalationDesk {
  const { database, newId, now } = dependencies;
  return {
    escalate: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const mutation = 'escalateSurveyResponse';
        return once(query, { principalId: caller.id, key, mutation, input }, async () => {
          const { responseId } = input;
          const response = await responseTickets.lock(query, responseId);
          if (response === null) {
            throw new UserProblem(
              'RESPONSE_NOT_HERE',
              'There is no response with this id: give one that Survey.responses lists.',
              ['input', 'responseId'],
            );
          }
          const known = await responseTickets.find(query, responseId);
          if (known !== null) return { responseId, ticketId: known };

          const requestedAt = now();
          const ticketId = newId(requestedAt, `ticket ${responseId}`);
          const verbatims = await responseTickets.findVerbatims(query, responseId);
          const { brandId, channel, title } = response;
          await responseTickets.insert(
            query,
            { responseId, brandId, ticketId, requestedAt },
            {
              ticketId,
              origin: 'SURVEY_RESPONSE',
              type: 'COMPLAINT',
              priority: null,
              channel,
              subject: title,
              text: textOf(verbatims),
              language: verbatims[0]?.language ?? response.language,
              authorName: null,
              requestedBy: caller.id,
            },
          );
          return { responseId, ticketId };
        });
      }),
  };
}

/** Each with the question that it answers, where there are several. */
function textOf(verbatims: readonly Verbatim[]): string | null {
  const [first, ...others] = verbatims;
  if (first === undefined) return null;
  if (others.length === 0) return first.words;
  return verbatims.map(({ label, words }) => `${label}\n${words}`).join('\n\n');
}
