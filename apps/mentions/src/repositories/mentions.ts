import {
  type Condition,
  createFindByIds,
  createKeysetList,
  during,
  type KeysetList,
  type Reads,
  type TimeSpan,
} from '@cx/database';
import { createIntakeTable, type IntakeTable } from '@cx/intake';

import { type Mention, MentionEntity } from '../entities/mention.ts';

export interface MentionFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly networks?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly sourceKinds?: readonly string[] | null | undefined;
  readonly sentiments?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly intents?: readonly string[] | null | undefined;
  readonly postedAt?: TimeSpan | null | undefined;
}

export interface MentionRepository {
  findByIds(ids: readonly string[]): Promise<Mention[]>;
  readonly newest: KeysetList<Mention, MentionFilter>;
  /** Of the brands of whose mentions somebody says how they sound. */
  findSentimentsByBrandKeys(keys: readonly string[]): Promise<BrandSentiment[]>;
  readonly intake: IntakeTable<NewMention>;
}

export type NewMention = Omit<Mention, 'importId' | 'receivedAt'>;

/** How the mentions of a brand sound. */
export interface BrandSentiment {
  readonly brandId: string;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  /** How many of all of them no source has labelled. */
  readonly computed: number;
}

// What a source labels, and what is computed of those that none does: each is read from an index alone.
const FIND_SENTIMENTS_BY_BRAND_KEYS = `
  WITH counted AS (
    SELECT brand_id, sentiment, count(*) AS n, false AS is_computed
    FROM mention WHERE brand_id = ANY($1) AND sentiment IS NOT NULL GROUP BY brand_id, sentiment
    UNION ALL
    SELECT brand_id, replace(sentiment, 'VERY_', ''), count(*), true
    FROM text_analysis WHERE brand_id = ANY($1) AND label IS NULL AND sentiment IS NOT NULL
    GROUP BY brand_id, sentiment
  )
  SELECT brand_id AS "brandId",
    coalesce(sum(n) FILTER (WHERE sentiment = 'POSITIVE'), 0)::int AS positive,
    coalesce(sum(n) FILTER (WHERE sentiment = 'NEUTRAL'), 0)::int AS neutral,
    coalesce(sum(n) FILTER (WHERE sentiment = 'NEGATIVE'), 0)::int AS negative,
    coalesce(sum(n) FILTER (WHERE is_computed), 0)::int AS computed
  FROM counted GROUP BY brand_id`;

// The label of the source wins.
const SENTIMENT = `coalesce(mention.sentiment,
  (SELECT replace(sentiment, 'VERY_', '') FROM text_analysis WHERE subject_id = mention.id AND part = ''))`;

const intake = createIntakeTable<NewMention>({
  entity: MentionEntity,
  key: ['brandId', 'source', 'externalId'],
  event: {
    type: 'mention.recorded',
    occurredAt: 'postedAt',
    payload: `jsonb_build_object(
      'channel', CASE visibility WHEN 'PUBLIC' THEN 'SOCIAL_PUBLIC' ELSE 'SOCIAL_DIRECT' END,
      'direction', 'INBOUND', 'summary', left(text, 140))`,
    payloadOf: ['visibility', 'text'],
  },
});

export function createMentionRepository(reads: Reads): MentionRepository {
  return {
    findByIds: createFindByIds(reads, MentionEntity),

    newest: createKeysetList<Mention, MentionFilter>(reads, {
      entity: MentionEntity,
      orderBy: ['postedAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    findSentimentsByBrandKeys: (keys) =>
      reads.query<BrandSentiment>(FIND_SENTIMENTS_BY_BRAND_KEYS, [keys]),
    intake,
  };
}

function conditions(filter: MentionFilter | null): Condition[] {
  return [
    ['mention.brand_id = ANY(?)', filter?.brands],
    ['mention.network = ANY(?)', filter?.networks],
    ['mention.kind = ANY(?)', filter?.kinds],
    ['mention.source_kind = ANY(?)', filter?.sourceKinds],
    [`${SENTIMENT} = ANY(?)`, filter?.sentiments],
    ['mention.topics && ?', filter?.topics],
    [
      `mention.id IN (SELECT subject_id FROM text_analysis WHERE intents <> '{}' AND intents && ?)`,
      filter?.intents,
    ],
    ...during('mention.posted_at', filter?.postedAt),
  ];
}
