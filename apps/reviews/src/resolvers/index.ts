import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { Query } from './query.ts';
import { Rating } from './rating.ts';
import { ReviewAspect } from './review-aspect.ts';
import { Review } from './review.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Brand,
  Customer,
  Rating,
  Review,
  ReviewAspect,
  ReviewConnection: connectionResolvers(),
};
