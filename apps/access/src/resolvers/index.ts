import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { ApiKeyUsage } from './api-key-usage.ts';
import { ApiKey } from './api-key.ts';
import { Mutation } from './mutation.ts';
import { Principal } from './principal.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  ApiKey,
  ApiKeyConnection: connectionResolvers(),
  ApiKeyUsage,
  Principal,
};
