import type { SourceCapabilityPayloadResolvers } from '../generated/resolver-types.ts';
import { toldOf } from './review-payload.ts';

export const SourceCapabilityPayload: SourceCapabilityPayloadResolvers = {
  capability: ({ answer }) => answer && { ...answer, validFrom: new Date(answer.validFrom) },
  userErrors: ({ userErrors }) => toldOf(userErrors),
};
