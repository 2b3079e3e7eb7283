import { createHash } from 'node:crypto';

import type { WriteQuery } from '@cx/database';
import type { EventEffects, OutboxEvent } from '@cx/events';
import { z } from 'zod';

import type { OwnTopic } from './brand-topics.ts';
import { dueTexts } from './due-texts.ts';

const Terms = z.array(z.string());

const Topic = z.object({
  key: z.string(),
  labels: z.object({ en: z.string(), fr: z.string() }).nullable(),
  terms: z.object({ en: Terms, fr: Terms }),
});

const Defined = z.object({
  brandId: z.string(),
  payload: z.object({ version: z.int().positive(), topics: z.array(Topic) }),
});

// Where other labels are all that is new, what was found stays.
const SAVE = `
  INSERT INTO brand_topics (brand_id, version, revision, topics, is_scanned) VALUES ($1, $2, $3, $4, $3 = '')
  ON CONFLICT (brand_id) DO UPDATE SET version = excluded.version, revision = excluded.revision, topics = excluded.topics,
    scanned_to = CASE WHEN brand_topics.revision = excluded.revision THEN brand_topics.scanned_to END,
    is_scanned = brand_topics.is_scanned AND brand_topics.revision = excluded.revision
  WHERE brand_topics.version < excluded.version`;

const FORGET = `
  UPDATE brand_topics SET version = 0, revision = '', topics = '[]', scanned_to = NULL, is_scanned = false`;

/**
 * Follows the outbox of customers: from now on the texts of a brand are analysed by the topics that it has
 * named last, and those that were analysed before are due again.
 *
 * It waits for the analyses that are being written, and whoever writes them waits for it: of several effects, it
 * is the first, which holds nothing yet.
 */
export const brandTopicEffects: EventEffects = {
  async apply(query, events) {
    const defined = events.filter(({ type }) => type === 'brand-topics.defined');
    if (defined.length === 0) return;
    await dueTexts.lock(query);
    for (const event of defined) await save(query, event);
  },

  async forget(query) {
    await dueTexts.lock(query);
    await query(FORGET);
  },
};

async function save(query: WriteQuery, event: OutboxEvent): Promise<void> {
  const { brandId, payload } = Defined.parse(event);
  const { version, topics } = payload;
  await query(SAVE, [brandId, version, revisionOf(topics), JSON.stringify(topics)]);
}

/** Other terms are another revision, other labels are not. */
function revisionOf(topics: readonly OwnTopic[]): string {
  const terms = topics.map(({ key, terms: { en, fr } }) => [key, en, fr]);
  if (terms.length === 0) return '';
  return `+${createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 12)}`;
}
