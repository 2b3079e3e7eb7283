import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type TextAnalysis, TextAnalysisEntity } from './text-analysis.ts';

/** A text that has no analysis of the version and words that it has now. */
export interface OpenText {
  readonly subjectId: string;
  readonly part: string;
  readonly textHash: string;
  readonly language: string | null;
  readonly text: string;
  readonly brandId: string;
  /** Of the topics that its brand has named. */
  readonly revision: string;
}

/** What was found in one text; brand and label are read where it is written. */
export type NewAnalysis = Omit<TextAnalysis, 'brandId' | 'label'>;

/** An analysis as readers get it. */
export interface StoredAnalysis extends Omit<TextAnalysis, 'label' | 'textHash'> {
  /** Whether it is of the words as they are, by the version that texts are analysed by now. */
  readonly isCurrent: boolean;
}

// More of a text says little more, and takes memory that others need.
const MOST_CHARACTERS = 20_000;

const table = tableOf(TextAnalysisEntity);
const incoming = rowSet<NewAnalysis>(table.without('brandId', 'label'));
const names = table.columns.map(({ name }) => name);
const content = names.filter((name) => name !== 'subject_id' && name !== 'part');

const FIND_OPEN = `
  SELECT subject_id AS "subjectId", part, text_hash AS "textHash", texts.language, left(text, ${MOST_CHARACTERS}) AS text,
    brand_id AS "brandId", coalesce(brand_topics.revision, '') AS revision
  FROM analysable_text AS texts LEFT JOIN brand_topics USING (brand_id)
  WHERE subject_id = ANY($1::uuid[]) AND NOT EXISTS (
    SELECT FROM text_analysis AS known
    WHERE known.subject_id = ANY($1::uuid[]) AND known.subject_id = texts.subject_id AND known.part = texts.part 
      AND known.version = $2 || coalesce(brand_topics.revision, '')
      AND known.text_hash = texts.text_hash AND known.label IS NOT DISTINCT FROM texts.label)`;

const NUMBER_OF_VALUES = table.columns.length - 2;

// Texts and former analyses are found by their keys before they are joined: the planner knows no size of what
// comes in. What was found by terms that are not in force any more is left out: the look at the brand's texts
// that began with the others finds it. In one order for all, or two workers could wait for each other. Events tell of what has changed for a
// reader: that a newer version finds the same is no news.
const SAVE = `
  WITH texts AS MATERIALIZED (
    SELECT * FROM analysable_text WHERE subject_id = ANY($${NUMBER_OF_VALUES + 2}::uuid[])
  ), fresh AS (
    SELECT ${names.map((name) => (name === 'brand_id' || name === 'label' ? `texts.${name}` : `incoming.${name}`)).join(', ')},
      texts.customer_id
    FROM ${incoming.from('incoming')} JOIN texts USING (subject_id, part, text_hash)
      LEFT JOIN brand_topics ON brand_topics.brand_id = texts.brand_id
    WHERE incoming.version = $${NUMBER_OF_VALUES + 3}::text || coalesce(brand_topics.revision, '')
    ORDER BY subject_id, part
  ), before AS MATERIALIZED (
    SELECT * FROM text_analysis WHERE subject_id = ANY($${NUMBER_OF_VALUES + 2}::uuid[])
  ), written AS (
    INSERT INTO text_analysis AS stored (${names.join(', ')}) SELECT ${names.join(', ')} FROM fresh
    ON CONFLICT (subject_id, part) DO UPDATE SET ${content.map((name) => `${name} = excluded.${name}`).join(', ')}
    RETURNING subject_id
  ), told AS (
    INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
    SELECT 'text.analysed', fresh.brand_id, fresh.customer_id, subject_id, fresh.analysed_at, jsonb_build_object(
      'subject', $${NUMBER_OF_VALUES + 1}::text, 'part', part, 'language', fresh.language, 'label', fresh.label,
      'sentiment', fresh.sentiment, 'score', fresh.score, 'intents', fresh.intents, 'topics', fresh.topics)
    FROM fresh LEFT JOIN before USING (subject_id, part)
    WHERE before.brand_id IS NULL
      OR (fresh.language, fresh.label, fresh.sentiment, fresh.score, fresh.intents, fresh.topics)
        IS DISTINCT FROM (before.language, before.label, before.sentiment, before.score, before.intents, before.topics)
  )
  SELECT count(*)::int AS count FROM written`;

// What a worker wrote while the words went.
const CLEAR = `
  DELETE FROM text_analysis WHERE subject_id = ANY($1::uuid[]) AND NOT EXISTS (
    SELECT FROM analysable_text AS texts
    WHERE texts.subject_id = ANY($1::uuid[]) AND texts.subject_id = text_analysis.subject_id
      AND texts.part = text_analysis.part)`;

const READ = table
  .without('label', 'textHash')
  .map(({ name, property }) => `text_analysis.${name} AS "${property}"`)
  .join(', ');

const FIND_BY_SUBJECT_IDS = `
  SELECT ${READ}, text_analysis.text_hash = texts.text_hash
    AND text_analysis.version IS NOT DISTINCT FROM (
      (SELECT version FROM text_analyser) || coalesce(brand_topics.revision, '')) AS "isCurrent"
  FROM text_analysis JOIN analysable_text AS texts USING (subject_id, part)
    LEFT JOIN brand_topics ON brand_topics.brand_id = text_analysis.brand_id
  WHERE text_analysis.subject_id = ANY($1::uuid[]) AND texts.subject_id = ANY($1::uuid[])`;

export const analyses = {
  findOpen: (
    query: WriteQuery,
    subjectIds: readonly string[],
    version: string,
  ): Promise<OpenText[]> => query<OpenText>(FIND_OPEN, [subjectIds, version]),

  /**
   * Stores analyses of texts that still have the words that were analysed, and tells of them.
   *
   * @param source what the events call whose texts they are, and the version of the analyser
   * @returns how many it has stored
   */
  async save(
    query: WriteQuery,
    { subject, version }: { readonly subject: string; readonly version: string },
    subjectIds: readonly string[],
    found: readonly NewAnalysis[],
  ): Promise<number> {
    await query(CLEAR, [subjectIds]);
    if (found.length === 0) return 0;
    const [saved] = await query<{ count: number }>(SAVE, [
      ...incoming.values(found),
      subject,
      subjectIds,
      version,
    ]);
    return saved?.count ?? 0;
  },

  findBySubjectIds: (reads: Reads, subjectIds: readonly string[]): Promise<StoredAnalysis[]> =>
    reads.lookUp<StoredAnalysis>(FIND_BY_SUBJECT_IDS, [subjectIds]),
};
