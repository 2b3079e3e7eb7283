import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { BrandTopic } from './brand-topic.ts';
import { Brand } from './brand.ts';
import { Consent } from './consent.ts';
import { Customer } from './customer.ts';
import { ErasurePayload } from './erasure-payload.ts';
import { Erasure } from './erasure.ts';
import { Identity } from './identity.ts';
import { MergeEvent } from './merge-event.ts';
import { MergeProposal } from './merge-proposal.ts';
import { Mutation } from './mutation.ts';
import {
  BrandPayload,
  CustomerPayload,
  CustomerValuesPayload,
  MergePayload,
  MergeProposalPayload,
  TeamPayload,
  TouchpointPayload,
} from './payloads.ts';
import { Query } from './query.ts';
import { Team, Touchpoint } from './touchpoint.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Brand,
  BrandConnection: connectionResolvers(),
  BrandPayload,
  BrandTopic,
  Consent,
  Customer,
  CustomerConnection: connectionResolvers(),
  Erasure,
  ErasureConnection: connectionResolvers(),
  ErasurePayload,
  CustomerPayload,
  CustomerValuesPayload,
  Identity,
  MergeEvent,
  MergePayload,
  MergeProposal,
  MergeProposalConnection: connectionResolvers(),
  MergeProposalPayload,
  Team,
  TeamConnection: connectionResolvers(),
  TeamPayload,
  Touchpoint,
  TouchpointConnection: connectionResolvers(),
  TouchpointPayload,
};
