import { type Reads, storableJson, tableOf, type WriteQuery } from '@cx/database';

import { type TopicVersion, TopicVersionEntity } from '../entities/topic-version.ts';

const table = tableOf(TopicVersionEntity);

// Whoever defines topics of a brand waits for whoever does so now: versions have no gaps, and none is taken twice.
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('topic_version'), hashtext($1))`;

const ADD = `
  INSERT INTO topic_version (brand_id, version, topics, defined_by, defined_at) VALUES ($1, $2, $3, $4, $5)`;

const TELL = `
  INSERT INTO outbox (type, brand_id, occurred_at, payload)
  VALUES ('brand-topics.defined', $1, $2, jsonb_build_object('version', $3::int, 'topics', $4::jsonb))`;

const FIND_LAST = `
  SELECT DISTINCT ON (brand_id) ${table.selectList} FROM topic_version
  WHERE brand_id = ANY ($1) ORDER BY brand_id, version DESC`;

/** What brands have named their topics: versions are added, and never changed. */
export const topicVersions = {
  lock: (query: WriteQuery, brandId: string) => query(LOCK, [brandId]),

  /** Adds a version and tells the others. */
  async add(query: WriteQuery, row: TopicVersion): Promise<void> {
    const { brandId, version, definedBy, definedAt } = row;
    const topics = storableJson(row.topics);
    await query(ADD, [brandId, version, topics, definedBy, definedAt]);
    await query(TELL, [brandId, definedAt, version, topics]);
  },

  /** The one that holds of each brand that has any, in any order. */
  findLast: (
    { query }: Pick<Reads, 'query'>,
    brandIds: readonly string[],
  ): Promise<TopicVersion[]> => query<TopicVersion>(FIND_LAST, [brandIds]),
};
