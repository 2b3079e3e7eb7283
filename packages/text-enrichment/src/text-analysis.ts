import type { Emotion, Intent, SentimentLevel } from '@cx/text-analysis';
import { EntitySchema } from 'typeorm';

/** One row of `text_analysis`: what was found in one text. A null list was not looked for, an empty one is «none». */
export interface TextAnalysis {
  /** Whose text it is: a review, a mention, a message, a response to a survey. */
  subjectId: string;
  /** Which of its texts; empty where it has one. */
  part: string;
  brandId: string;
  textHash: string;
  /** Of the analyser, and of the terms of the brand. */
  version: string;
  taxonomyVersion: string;
  analysedAt: Date;
  /** What the source itself said of the sentiment, which wins over the computed one. */
  label: string | null;
  /** BCP 47. */
  language: string | null;
  sentiment: SentimentLevel | null;
  /** From -1, the worst, to 1. */
  score: number | null;
  emotions: readonly Emotion[] | null;
  intents: readonly Intent[] | null;
  topics: readonly string[] | null;
}

const PRIMARY = { primary: true, primaryKeyConstraintName: 'text_analysis_pkey' } as const;

export const TextAnalysisEntity = new EntitySchema<TextAnalysis>({
  name: 'TextAnalysis',
  tableName: 'text_analysis',
  columns: {
    subjectId: { name: 'subject_id', type: 'uuid', ...PRIMARY },
    part: { type: 'text', ...PRIMARY },
    brandId: { name: 'brand_id', type: 'text' },
    textHash: { name: 'text_hash', type: 'uuid' },
    version: { type: 'text' },
    taxonomyVersion: { name: 'taxonomy_version', type: 'text' },
    analysedAt: { name: 'analysed_at', type: 'timestamptz', precision: 3 },
    label: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    sentiment: { type: 'text', nullable: true },
    score: { type: 'double precision', nullable: true },
    emotions: { type: 'text', array: true, nullable: true },
    intents: { type: 'text', array: true, nullable: true },
    topics: { type: 'text', array: true, nullable: true },
  },
});
