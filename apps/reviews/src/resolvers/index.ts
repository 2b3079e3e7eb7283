import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Rating } from './rating.ts';
import { ReviewAspect } from './review-aspect.ts';
import { ReviewPayload } from './review-payload.ts';
import { ReviewRejection } from './review-rejection.ts';
import { Review } from './review.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  Customer,
  Rating,
  Review,
  ReviewAspect,
  ReviewConnection: connectionResolvers(),
  ReviewPayload,
  ReviewRejection,
  TextAnalysis,
  TextTopic,
};
