import type { RefusedHold } from '@cx/quota';
import { GraphQLError } from 'graphql';

/** Why a caller's quota does not allow an operation, and what helps. */
export function quotaRefusal(
  { reason, retryAfterSeconds, standing }: RefusedHold,
  estimated: number,
): GraphQLError {
  switch (reason) {
    case 'rate':
      return refusal(
        'RATE_LIMITED',
        429,
        `You ask faster than your quota fills up: ask again in ${retryAfterSeconds} s.`,
      );
    case 'budget':
      return refusal(
        'BUDGET_EXHAUSTED',
        429,
        `Your budget of this hour is used up but for ${standing.remaining} units, and this costs ${estimated}: ask again in ${retryAfterSeconds} s, or for less.`,
      );
    case 'too-large':
      return refusal(
        'COST_TOO_HIGH',
        400,
        `This operation is estimated at ${estimated} units, which is more than your quota ever allows at once: ask for smaller pages or fewer fields.`,
      );
  }
}

/** Instead of an answer with personal data that could not be accounted for. */
export function auditRefusal(): GraphQLError {
  return refusal(
    'AUDIT_UNAVAILABLE',
    503,
    'What you read of people has to be written down before you get it, and that is not possible at the moment: ask again soon, or without personal data.',
  );
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
