import {
  type Condition,
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
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
  readonly postedAt?: TimeSpan | null | undefined;
}

interface TimeSpan {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

export interface MentionRepository {
  findByIds(ids: readonly string[]): Promise<Mention[]>;
  readonly newest: KeysetList<Mention, MentionFilter>;
  /** Of the brands that have labelled mentions. */
  findSentimentsByBrandKeys(keys: readonly string[]): Promise<BrandSentiment[]>;
  readonly intake: IntakeTable<NewMention>;
}

export type NewMention = Omit<Mention, 'importId' | 'receivedAt'>;

/** How many mentions of a brand carry each label. */
export interface BrandSentiment {
  readonly brandId: string;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

const FIND_BY_IDS = `SELECT ${tableOf(MentionEntity).selectList} FROM mention WHERE id = ANY($1::uuid[])`;

const FIND_SENTIMENTS_BY_BRAND_KEYS = `
  SELECT brand_id AS "brandId",
    count(*) FILTER (WHERE sentiment = 'POSITIVE')::int AS positive,
    count(*) FILTER (WHERE sentiment = 'NEUTRAL')::int AS neutral,
    count(*) FILTER (WHERE sentiment = 'NEGATIVE')::int AS negative
  FROM mention WHERE brand_id = ANY($1) AND sentiment IS NOT NULL GROUP BY brand_id`;

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
    findByIds: (ids) => reads.query<Mention>(FIND_BY_IDS, [ids]),

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
    ['mention.sentiment = ANY(?)', filter?.sentiments],
    ['mention.topics && ?', filter?.topics],
    ['mention.posted_at >= ?', filter?.postedAt?.from],
    ['mention.posted_at < ?', filter?.postedAt?.to],
  ];
}
