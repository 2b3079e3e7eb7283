import { oneByKey, type Reads } from '@cx/database';
import { labelsOfTopic, languageOf } from '@cx/text-analysis/topics';
import DataLoader from 'dataloader';

import type { BrandTopics, OwnTopic } from './brand-topics.ts';

/** Enough of a topic to name it. */
export interface TopicReference {
  readonly key: string;
  /** Whose text is about it: brands name topics of their own. */
  readonly brandId: string;
}

/** What a brand calls its own topics. */
export type OwnTopicsLoader = DataLoader<string, BrandTopics['topics']>;

const FIND = `SELECT brand_id AS "brandId", topics FROM brand_topics WHERE brand_id = ANY($1)`;

/** One per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createOwnTopicsLoader(reads: Reads): OwnTopicsLoader {
  return new DataLoader(async (brandIds) => {
    const rows = await reads.query<Pick<BrandTopics, 'brandId' | 'topics'>>(FIND, [brandIds]);
    return oneByKey(brandIds, rows, ({ brandId }) => brandId).map((row) => row?.topics ?? []);
  });
}

/**
 * What people call a topic: in English where there is no label in their language, and by its key where there is
 * none at all, as of a topic that its brand has given up.
 *
 * @param language BCP 47
 */
export async function topicLabel(
  { key, brandId }: TopicReference,
  language: string,
  ownTopics: OwnTopicsLoader,
): Promise<string> {
  const labels = labelsOfTopic(key) ?? (await ownLabels(ownTopics, brandId, key));
  return labels?.[languageOf(language) ?? 'en'] ?? key;
}

async function ownLabels(
  ownTopics: OwnTopicsLoader,
  brandId: string,
  key: string,
): Promise<OwnTopic['labels']> {
  const topics = await ownTopics.load(brandId);
  return topics.find((topic) => topic.key === key)?.labels ?? null;
}
