import { groupByKey, oneByKey } from '@cx/database';
import { LARGEST_FIGURE, type Measure, type Measured, secondsBetween } from '@cx/facts';
import { type Finding, findFindings } from '@cx/text-enrichment';

import type { MentionMetric } from '../entities/mention-metric.ts';
import type { MentionReply } from '../entities/mention-reply.ts';
import type { MentionState } from '../entities/mention-state.ts';
import type { Mention } from '../entities/mention.ts';
import { createMentionMetricRepository } from '../repositories/mention-metrics.ts';
import { findReachByMentionIds, type ReachFacts } from '../repositories/mention-reach.ts';
import { mentionReplies } from '../repositories/mention-replies.ts';
import { mentionStates } from '../repositories/mention-states.ts';
import { createMentionRepository } from '../repositories/mentions.ts';
import { answersOf } from './mention-answers.ts';
import { audienceOf } from './mention-reach.ts';

/** A mention with all that its measures depend on. */
export interface MeasuredMention {
  readonly mention: Mention;
  /** Null when nothing has happened to it. */
  readonly state: Pick<MentionState, 'isComplaint' | 'ticketId' | 'deletedAt'> | null;
  /** Oldest first. */
  readonly replies: readonly MentionReply[];
  readonly reach: ReachFacts | null;
  /** Null when nobody has looked at it. */
  readonly latestLook: MentionMetric | null;
  /** Null while its words are not analysed. */
  readonly finding: Finding | null;
}

export const measureMentions: Measure = async (reads, ids) => {
  const mentions = await createMentionRepository(reads).findByIds(ids);
  const found = mentions.map(({ id }) => id);
  const mentionIdOf = ({ mentionId }: { readonly mentionId: string }): string => mentionId;
  const states = oneByKey(
    found,
    await mentionStates.findStatesByMentionIds(reads, found),
    mentionIdOf,
  );
  const replies = groupByKey(
    found,
    await mentionReplies.findByMentionIds(reads, found),
    mentionIdOf,
  );
  const reaches = oneByKey(found, await findReachByMentionIds(reads, found), mentionIdOf);
  const looks = oneByKey(
    found,
    await createMentionMetricRepository(reads).findLatestByMentionIds(found),
    mentionIdOf,
  );
  const findings = oneByKey(found, await findFindings(reads, found), ({ subjectId }) => subjectId);
  return mentions.map((mention, index) =>
    measureMention({
      mention,
      state: states[index] ?? null,
      replies: replies[index] ?? [],
      reach: reaches[index] ?? null,
      latestLook: looks[index] ?? null,
      finding: findings[index] ?? null,
    }),
  );
};

/** What is told of a mention: the whole each time. */
export function measureMention(measured: MeasuredMention): Measured {
  const { mention, state, finding } = measured;
  const { postedAt, text } = mention;
  const isPublic = mention.visibility === 'PUBLIC';
  const channel = isPublic ? 'SOCIAL_PUBLIC' : 'SOCIAL_DIRECT';
  const meaning = {
    language: mention.language ?? finding?.language ?? null,
    topics: [...new Set([...mention.topics, ...(finding?.topics ?? [])])],
    // The label of the source wins.
    sentiment: mention.sentiment ?? finding?.sentiment ?? null,
    intents: finding?.intents ?? [],
  };
  return {
    subjectId: mention.id,
    brandId: mention.brandId,
    customerId: mention.customerId,
    occurredAt: postedAt,
    payload: {
      ...meaning,
      ...repliesOf(measured),
      ...figuresOf(measured),
      postedAt,
      network: mention.network,
      sourceKind: mention.sourceKind,
      channel,
      kind: mention.kind,
      isPublic,
      isComplaint: state?.isComplaint ?? mention.isComplaint ?? false,
      ticketId: state?.ticketId ?? null,
      deletedAt: state?.deletedAt ?? null,
      verbatims:
        text === null || text === ''
          ? []
          : [
              {
                ...meaning,
                part: '',
                channel,
                occurredAt: postedAt,
                text,
                emotions: finding?.emotions ?? [],
                ratingNormalised: null,
                isPublic,
              },
            ],
    },
  };
}

function repliesOf({ mention: { postedAt }, replies }: MeasuredMention): object {
  const firstReplyAt = replies[0]?.sentAt ?? null;
  const { publicAt } = answersOf(replies);
  return {
    firstReplyAt,
    firstReplySeconds: firstReplyAt && secondsBetween(postedAt, firstReplyAt),
    firstPublicReplySeconds: publicAt && secondsBetween(postedAt, publicAt),
  };
}

/** All of one look, since they are held against its impressions: the latest that tells them, else the latest. */
function figuresOf({ mention, reach, latestLook }: MeasuredMention): object {
  const audience = audienceOf(mention, reach);
  const look = reach === null || reach.impressions === null ? latestLook : reach;
  return {
    impressions: look?.impressions ?? null,
    likes: look?.likes ?? null,
    replies: look?.replies ?? null,
    reposts: look?.reposts ?? null,
    quotes: look?.quotes ?? null,
    bookmarks: look?.bookmarks ?? null,
    followers: figure(audience.followers),
    reach: figure(audience.reach),
    isReachEstimated: audience.isEstimated,
  };
}

function figure(count: number | null): number | null {
  return count && Math.min(count, LARGEST_FIGURE);
}
