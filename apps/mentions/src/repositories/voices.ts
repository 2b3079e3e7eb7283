import { type Reads, rowSet } from '@cx/database';

/** Which mentions to count: public ones of some brands in a time. */
export interface VoiceQuestion {
  readonly position: number;
  readonly brands: readonly string[];
  readonly from: Date;
  readonly to: Date | null;
}

export interface VoiceCount {
  readonly position: number;
  readonly brandId: string;
  readonly mentions: number;
}

const questions = rowSet<VoiceQuestion>([
  { property: 'position', name: 'position', type: 'int' },
  { property: 'brands', name: 'brands', type: 'text[]' },
  { property: 'from', name: 'since', type: 'timestamptz' },
  { property: 'to', name: 'until', type: 'timestamptz' },
]);

const COUNT = `
  SELECT question.position, brand_id AS "brandId", count(*)::int AS mentions
  FROM ${questions.from('question')} JOIN mention ON brand_id = ANY(question.brands)
    AND posted_at >= question.since AND posted_at < coalesce(question.until, 'infinity')
    AND visibility = 'PUBLIC'
  GROUP BY 1, 2`;

const FIND_KNOWN = `
  SELECT key FROM unnest($1::text[]) AS key
  WHERE EXISTS (SELECT FROM mention WHERE brand_id = key)`;

/** How much brands are talked of. */
export const voices = {
  count: (reads: Reads, wanted: readonly VoiceQuestion[]): Promise<VoiceCount[]> =>
    reads.query<VoiceCount>(COUNT, questions.values(wanted)),

  /** Those of the keys whose brands have mentions at all. */
  async findKnown(reads: Reads, brandKeys: readonly string[]): Promise<string[]> {
    const rows = await reads.query<{ key: string }>(FIND_KNOWN, [brandKeys]);
    return rows.map(({ key }) => key);
  },
};
