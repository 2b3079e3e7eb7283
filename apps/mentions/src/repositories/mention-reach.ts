import type { Reads } from '@cx/database';

/** What the figures of a mention rest on; null where nobody told. */
export interface ReachFacts {
  readonly mentionId: string;
  /** The most that any look saw. */
  readonly mostImpressions: number | null;
  /** Of those who showed it again, as far as they are known here, each once. */
  readonly sharerFollowers: number | null;
  /** The latest look that tells impressions. */
  readonly impressions: number | null;
  readonly likes: number | null;
  readonly replies: number | null;
  readonly reposts: number | null;
  readonly quotes: number | null;
  readonly bookmarks: number | null;
  /** The latest look at its shares within its first 24 hours. */
  readonly earlyHours: number | null;
  readonly earlyReposts: number | null;
  readonly earlyQuotes: number | null;
}

// The answers are found before their brands are compared: where an import has just filled the table, the planner
// knows nothing of it, and would read all mentions of the brand for each one.
const FIND_BY_MENTION_IDS = `
  SELECT mention.id AS "mentionId", most.impressions AS "mostImpressions",
    sharers.followers AS "sharerFollowers", latest.impressions, latest.likes, latest.replies,
    latest.reposts, latest.quotes, latest.bookmarks,
    extract(epoch FROM early.at - mention.posted_at)::float8 / 3600 AS "earlyHours",
    early.reposts AS "earlyReposts", early.quotes AS "earlyQuotes"
  FROM mention
  LEFT JOIN LATERAL (
    SELECT max(impressions) AS impressions FROM mention_metric WHERE mention_id = mention.id
  ) AS most ON true
  LEFT JOIN LATERAL (
    SELECT * FROM mention_metric WHERE mention_id = mention.id AND impressions IS NOT NULL
    ORDER BY at DESC LIMIT 1
  ) AS latest ON true
  LEFT JOIN LATERAL (
    SELECT * FROM mention_metric
    WHERE mention_id = mention.id AND num_nonnulls(reposts, quotes) > 0
      AND at > mention.posted_at AND at <= mention.posted_at + interval '24 hours'
    ORDER BY at DESC LIMIT 1
  ) AS early ON true
  LEFT JOIN LATERAL (
    SELECT sum(followers)::float8 AS followers FROM (
      SELECT max(share.author_followers) AS followers FROM (
        SELECT * FROM mention AS answer WHERE answer.in_reply_to = mention.external_id OFFSET 0
      ) AS share
      WHERE share.brand_id = mention.brand_id AND share.source = mention.source AND share.kind IN ('REPOST', 'QUOTE')
      GROUP BY coalesce(share.author_network_user_id, share.author_handle, share.id::text)
    ) AS sharer
  ) AS sharers ON true
  WHERE mention.id = ANY($1::uuid[])`;

export function findReachByMentionIds(
  reads: Reads,
  mentionIds: readonly string[],
): Promise<ReachFacts[]> {
  return reads.lookUp<ReachFacts>(FIND_BY_MENTION_IDS, [mentionIds]);
}
