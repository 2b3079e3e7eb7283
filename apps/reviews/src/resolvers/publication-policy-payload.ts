import type { PublicationPolicyPayloadResolvers } from '../generated/resolver-types.ts';
import { toldOf } from './review-payload.ts';

export const PublicationPolicyPayload: PublicationPolicyPayloadResolvers = {
  policy: ({ answer }, _args, { terms }) =>
    answer === null
      ? null
      : terms.policyOf.load({ brandId: answer.brandId, at: new Date(answer.validFrom) }),
  userErrors: ({ userErrors }) => toldOf(userErrors),
};
