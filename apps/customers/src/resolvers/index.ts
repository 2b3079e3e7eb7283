import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { ErasurePayload } from './erasure-payload.ts';
import { Erasure } from './erasure.ts';
import { Identity } from './identity.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  BrandConnection: connectionResolvers(),
  Customer,
  CustomerConnection: connectionResolvers(),
  Erasure,
  ErasureConnection: connectionResolvers(),
  ErasurePayload,
  Identity,
};
