import type { ReviewPublicationResolvers } from '../generated/resolver-types.ts';
import { judgeMediation } from '../services/mediation-outcome.ts';

export const ReviewPublication: ReviewPublicationResolvers = {
  mediation: (publication) => judgeMediation(publication),
};
