import { type AnalysisLoader, analysisOf, type StoredAnalysis } from '@cx/text-enrichment';

import type { Mention, Sentiment } from '../entities/mention.ts';

export interface EffectiveSentiment {
  readonly sentiment: Sentiment | null;
  readonly source: 'SOURCE' | 'COMPUTED' | null;
}

/** The label of the source, which wins, else what its words were found to say; null while neither is known. */
export async function effectiveSentiment(
  { id, sentiment }: Pick<Mention, 'id' | 'sentiment'>,
  analyses: AnalysisLoader,
): Promise<EffectiveSentiment> {
  if (sentiment !== null) return { sentiment, source: 'SOURCE' };
  const analysis = await analysisOf(analyses, id);
  const level = analysis?.sentiment ?? null;
  return level === null
    ? { sentiment: null, source: null }
    : { sentiment: LABELS[level], source: 'COMPUTED' };
}

// Sources label in three words: the outer two of five levels count as the inner ones.
const LABELS: Readonly<Record<NonNullable<StoredAnalysis['sentiment']>, Sentiment>> = {
  VERY_NEGATIVE: 'NEGATIVE',
  NEGATIVE: 'NEGATIVE',
  NEUTRAL: 'NEUTRAL',
  POSITIVE: 'POSITIVE',
  VERY_POSITIVE: 'POSITIVE',
};
