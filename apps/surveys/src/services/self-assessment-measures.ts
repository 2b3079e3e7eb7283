import type { Measure } from '@cx/facts';

import { findStatements } from '../repositories/self-assessments.ts';

/**
 * What is told of what a brand says of itself. Who states another value for the same time corrects the one before:
 * both are told as one, by the id of the first and with the value of the last.
 */
export const measureSelfAssessments: Measure = async (reads, ids) => {
  const statements = await findStatements(reads, ids);
  return statements.map((statement) => ({
    subjectId: statement.firstId,
    brandId: statement.brandId,
    customerId: null,
    occurredAt: statement.recordedAt,
    payload: {
      touchpoint: statement.touchpoint,
      construct: statement.construct,
      periodFrom: statement.periodFrom,
      periodTo: statement.periodTo,
      value: statement.value,
      scaleMin: statement.scaleMin,
      scaleMax: statement.scaleMax,
    },
  }));
};
