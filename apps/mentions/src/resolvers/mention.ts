import { parseId, reading } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { MentionResolvers, ResolversParentTypes } from '../generated/resolver-types.ts';
import { addressedHandles } from '../services/addressed-handles.ts';
import { effectiveSentiment } from '../services/effective-sentiment.ts';
import { answersOf } from '../services/mention-answers.ts';
import { audienceOf, reachOf } from '../services/mention-reach.ts';
import { abuseOf, escalationOf, ticketOf, versionsOf } from '../services/mention-record.ts';

const from = reading<ResolversParentTypes['Mention']>();

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }, { mentions }) => mentions.byId.load(parseId(id, 'mention')),
  brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
  customer: from(['customerId'], ({ customerId }) =>
    customerId === null ? null : { id: customerId },
  ),
  author: (mention) => mention,
  sentiment: async (mention, _args, { analyses }) =>
    (await effectiveSentiment(mention, analyses)).sentiment,
  sentimentSource: async (mention, _args, { analyses }) =>
    (await effectiveSentiment(mention, analyses)).source,
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
  metrics: ({ id }, _args, { metrics }) => metrics.latestByMentionId.load(id),
  metricHistory: ({ id }, _args, { metrics }) => metrics.historyByMentionId.load(id),
  versions: async (mention, _args, { states }) =>
    versionsOf(mention, await states.versionsByMentionId.load(mention.id)),
  deletedAt: async ({ id }, _args, { states }) =>
    (await states.byMentionId.load(id))?.deletedAt ?? null,
  textRedactedAt: async ({ id }, _args, { states }) =>
    (await states.byMentionId.load(id))?.textRedactedAt ?? null,
  inReplyToMention: ({ brandId, source, inReplyTo }, _args, { conversations }) =>
    inReplyTo === null
      ? null
      : conversations.mentionBySourceKey.load({ brandId, source, externalId: inReplyTo }),
  conversation: from(
    ['brandId', 'source', 'network', 'conversationId'],
    ({ brandId, source, network, conversationId: id }) =>
      id === null ? null : { brandId, source, network, id },
  ),
  isComplaint: async ({ id, isComplaint }, _args, { states }) =>
    (await states.byMentionId.load(id))?.isComplaint ?? isComplaint,
  abuse: async ({ id }, _args, { states }) => abuseOf(await states.byMentionId.load(id)),
  legalHold: async ({ id }, _args, { states }) =>
    (await states.byMentionId.load(id))?.legalHold ?? false,
  ticket: async ({ id }, _args, { states }) => ticketOf(await states.byMentionId.load(id)),
  escalation: async ({ id }, _args, { states }) => escalationOf(await states.byMentionId.load(id)),
  version: async ({ id }, _args, { states }) => (await states.byMentionId.load(id))?.version ?? 0,
  brandHandles: async (mention, _args, { register }) =>
    addressedHandles(mention, await register.handlesByBrandKey.load(mention.brandId)),
  replies: ({ id }, _args, { replies }) => replies.byMentionId.load(id),
  answers: async ({ id }, _args, { replies }) => answersOf(await replies.byMentionId.load(id)),
  answeredAt: async ({ id }, _args, { replies }) =>
    answersOf(await replies.byMentionId.load(id)).publicAt,
  audience: async (mention, _args, { reach }) =>
    audienceOf(mention, await reach.factsByMentionId.load(mention.id)),
  reach: async (mention, _args, { reach }) =>
    reachOf(mention, await reach.factsByMentionId.load(mention.id)),
};
