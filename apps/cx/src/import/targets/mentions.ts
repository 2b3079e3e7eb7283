import { CommonMapping, Field } from '@cx/ingest';
import type { MentionRecord } from '@cx/mentions';
import { z } from 'zod';

import { addressed, defineTarget } from '../import-target.ts';

const Mapping = CommonMapping.extend({
  target: z.literal('mentions'),
  fields: z.strictObject({
    externalId: Field,
    network: Field,
    postedAt: Field,
    url: Field.optional(),
    kind: Field.optional(),
    sourceKind: Field.optional(),
    visibility: Field.optional(),
    authorNetworkUserId: Field.optional(),
    authorHandle: Field.optional(),
    authorFollowers: Field.optional(),
    authorVerified: Field.optional(),
    text: Field.optional(),
    language: Field.optional(),
    conversationId: Field.optional(),
    inReplyTo: Field.optional(),
    sentiment: Field.optional(),
    topics: Field.optional(),
    isComplaint: Field.optional(),
  }),
  /** How far the mention had come when the source looked. */
  metrics: z
    .strictObject({
      /** When it looked; the time of the posting when absent. */
      at: Field.optional(),
      impressions: Field.optional(),
      likes: Field.optional(),
      replies: Field.optional(),
      reposts: Field.optional(),
      quotes: Field.optional(),
      bookmarks: Field.optional(),
    })
    .optional(),
});

type MentionRow = Omit<MentionRecord, 'brandId' | 'source' | 'customerId'>;

export const mentions = defineTarget<z.output<typeof Mapping>, MentionRow>({
  name: 'mentions',
  mapping: Mapping,

  compile({ fields, metrics }, columns) {
    const externalId = columns.requiredText(fields.externalId);
    const network = columns.requiredText(fields.network);
    const postedAt = columns.requiredInstant(fields.postedAt);
    const url = columns.text(fields.url);
    const kind = columns.oneOf(fields.kind, ['POST', 'REPLY', 'QUOTE', 'REPOST', 'DM', 'ARTICLE']);
    const sourceKind = columns.oneOf(fields.sourceKind, [
      'SOCIAL',
      'PRESS',
      'FORUM',
      'BLOG',
      'AD',
      'REVIEW_SITE',
    ]);
    const visibility = columns.oneOf(fields.visibility, ['PUBLIC', 'PRIVATE', 'DIRECT']);
    const authorNetworkUserId = columns.text(fields.authorNetworkUserId);
    const authorHandle = columns.text(fields.authorHandle);
    const authorFollowers = columns.integer(fields.authorFollowers);
    const authorVerified = columns.boolean(fields.authorVerified);
    const text = columns.text(fields.text);
    const language = columns.text(fields.language);
    const conversationId = columns.text(fields.conversationId);
    const inReplyTo = columns.text(fields.inReplyTo);
    const sentiment = columns.oneOf(fields.sentiment, ['POSITIVE', 'NEUTRAL', 'NEGATIVE']);
    const topics = columns.list(fields.topics);
    const isComplaint = columns.boolean(fields.isComplaint);
    const lookedAt = columns.instant(metrics?.at);
    const impressions = columns.integer(metrics?.impressions);
    const likes = columns.integer(metrics?.likes);
    const replies = columns.integer(metrics?.replies);
    const reposts = columns.integer(metrics?.reposts);
    const quotes = columns.integer(metrics?.quotes);
    const bookmarks = columns.integer(metrics?.bookmarks);

    return (record) => {
      const at = postedAt(record);
      return {
        at,
        row: {
          externalId: externalId(record),
          network: network(record),
          url: url(record),
          kind: kind(record) ?? 'POST',
          sourceKind: sourceKind(record),
          visibility: visibility(record) ?? 'PUBLIC',
          authorNetworkUserId: authorNetworkUserId(record),
          authorHandle: authorHandle(record),
          authorFollowers: authorFollowers(record),
          authorVerified: authorVerified(record),
          text: text(record),
          language: language(record),
          postedAt: at,
          conversationId: conversationId(record),
          inReplyTo: inReplyTo(record),
          sentiment: sentiment(record),
          topics: topics(record),
          isComplaint: isComplaint(record),
          metrics:
            metrics === undefined
              ? null
              : {
                  at: lookedAt(record) ?? at,
                  impressions: impressions(record),
                  likes: likes(record),
                  replies: replies(record),
                  reposts: reposts(record),
                  quotes: quotes(record),
                  bookmarks: bookmarks(record),
                },
        },
      };
    };
  },

  open: ({ mentions: { intake, imports } }) => ({
    runs: imports,
    begin: () => Promise.resolve(),
    prepare: (rows, rule) => intake.prepare(rows.map(addressed), rule),
  }),
});
