import { type Reads, tableOf } from '@cx/database';

import { TextAnalysisEntity, type TextAnalysis } from './text-analysis.ts';

/** What was found in the words of one text as they are. What was not looked for was not found. */
export interface Finding extends Pick<
  TextAnalysis,
  'subjectId' | 'part' | 'language' | 'sentiment' | 'score'
> {
  readonly emotions: readonly string[];
  readonly intents: readonly string[];
  readonly topics: readonly string[];
}

const FOUND = tableOf(TextAnalysisEntity)
  .only('subjectId', 'part', 'language', 'sentiment', 'score')
  .map(({ name, property }) => `text_analysis.${name} AS "${property}"`)
  .join(', ');

// Whatever its version: figures are not to fall to nothing while a newer one goes through all texts.
const FIND = `
  SELECT ${FOUND}, coalesce(emotions, '{}') AS emotions, coalesce(intents, '{}') AS intents, coalesce(topics, '{}') AS topics
  FROM text_analysis JOIN analysable_text AS texts USING (subject_id, part, text_hash)
  WHERE text_analysis.subject_id = ANY($1::uuid[]) AND texts.subject_id = ANY($1::uuid[])`;

/** None of a text that has no analysis, or one of other words. */
export function findFindings(reads: Reads, subjectIds: readonly string[]): Promise<Finding[]> {
  return reads.query<Finding>(FIND, [subjectIds]);
}
