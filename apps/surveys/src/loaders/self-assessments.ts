import { oneByKey, type Reads } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { SelfAssessment } from '../entities/self-assessment.ts';
import {
  findSelfAssessments,
  type GapRequest,
  type SelfAssessmentRepository,
} from '../repositories/self-assessments.ts';
import { perceptionGap, type PerceptionGap } from '../services/perception-gap.ts';

export interface SelfAssessmentLoaders {
  readonly byId: DataLoader<string, SelfAssessment | null>;
  readonly byBrandKey: ConnectionLoader<SelfAssessment, null>;
  readonly gap: DataLoader<GapRequest, PerceptionGap | null, string>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSelfAssessmentLoaders(
  reads: Reads,
  repository: SelfAssessmentRepository,
): SelfAssessmentLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await findSelfAssessments(reads, ids), ({ id }) => id),
    ),
    byBrandKey: createConnectionLoader(
      { name: 'Brand.selfAssessments', list: repository.newest },
      'brandId',
    ),
    gap: new DataLoader(
      async (wanted) => {
        const counts = await repository.countGaps(wanted);
        const places = wanted.map((_request, place) => place);
        return oneByKey(places, counts, ({ place }) => place).map((found) =>
          found === null ? null : perceptionGap(found),
        );
      },
      { cacheKeyFn: (request) => JSON.stringify(request) },
    ),
  };
}
