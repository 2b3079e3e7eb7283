import { groupByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import { analyses, type StoredAnalysis } from './analyses.ts';

/** The analyses of a subject's texts, by id of the subject. */
export type AnalysisLoader = DataLoader<string, readonly StoredAnalysis[]>;

/** One per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createAnalysisLoader(reads: Reads): AnalysisLoader {
  return new DataLoader(async (ids) =>
    groupByKey(ids, await analyses.findBySubjectIds(reads, ids), ({ subjectId }) => subjectId),
  );
}

/** The analysis of one text; null while it is not analysed. */
export async function analysisOf(
  loader: AnalysisLoader,
  subjectId: string,
  part = '',
): Promise<StoredAnalysis | null> {
  const found = await loader.load(subjectId);
  return found.find((analysis) => analysis.part === part) ?? null;
}
