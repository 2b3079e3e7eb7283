import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { EscalateReviewPayload } from './escalate-review-payload.ts';
import { Mutation } from './mutation.ts';
import { PublicationPolicyPayload } from './publication-policy-payload.ts';
import { Query } from './query.ts';
import { Rating } from './rating.ts';
import { ReviewAspect } from './review-aspect.ts';
import { ReviewPayload } from './review-payload.ts';
import { ReviewPublication } from './review-publication.ts';
import { ReviewRejection } from './review-rejection.ts';
import { ReviewReplyDraftPayload } from './review-reply-draft-payload.ts';
import { ReviewReplyDraft } from './review-reply-draft.ts';
import { ReviewReply } from './review-reply.ts';
import { Review } from './review.ts';
import { SourceCapabilityPayload } from './source-capability-payload.ts';
import { SourceCapability } from './source-capability.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  Customer,
  EscalateReviewPayload,
  PublicationPolicyPayload,
  Rating,
  Review,
  ReviewAspect,
  ReviewConnection: connectionResolvers(),
  ReviewPayload,
  ReviewPublication,
  ReviewRejection,
  ReviewReply,
  ReviewReplyDraft,
  ReviewReplyDraftConnection: connectionResolvers(),
  ReviewReplyDraftPayload,
  SourceCapability,
  SourceCapabilityPayload,
  TextAnalysis,
  TextTopic,
};
