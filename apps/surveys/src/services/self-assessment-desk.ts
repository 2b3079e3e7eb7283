import type { Database } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller, verifyBrand, verifyText } from '@cx/mutations';

import type { SelfAssessment } from '../entities/self-assessment.ts';
import { insertSelfAssessment } from '../repositories/self-assessments.ts';
import { heldSurveys } from '../repositories/surveys.ts';
import { clampInstant } from './instants.ts';

export interface NewSelfAssessment extends Omit<SelfAssessment, 'id' | 'recordedAt'> {
  readonly idempotencyKey: string;
}

/** Notes how teams of a brand rate what they give. Every refusal is a UserProblem. */
export interface SelfAssessmentDesk {
  record(caller: Caller, assessment: NewSelfAssessment): Promise<{ assessmentId: string }>;
}

export interface SelfAssessmentDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

const LONGEST_NAME = 200;

export function createSelfAssessmentDesk(
  dependencies: SelfAssessmentDeskDependencies,
): SelfAssessmentDesk {
  const { database, newId, now } = dependencies;
  return {
    record: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        await verifyBrand(
          caller,
          input.brandId,
          () => heldSurveys.isAsking(query, input.brandId),
          'surveys',
        );
        const request = { principalId: caller.id, key, mutation: 'recordSelfAssessment', input };
        return once(query, request, async () => {
          verify(input);
          const recordedAt = now();
          const id = newId(recordedAt, JSON.stringify([caller.id, key]));
          await insertSelfAssessment(query, { ...input, id, recordedAt });
          return { assessmentId: id };
        });
      }),
  };
}

function verify(assessment: Omit<NewSelfAssessment, 'idempotencyKey'>): void {
  const { touchpoint, source, statedBy, periodFrom, periodTo } = assessment;
  verifyText(statedBy, LONGEST_NAME, ['input', 'statedBy']);
  if (touchpoint !== null) verifyText(touchpoint, LONGEST_NAME, ['input', 'touchpoint']);
  if (source !== null) verifyText(source, LONGEST_NAME, ['input', 'source']);
  if (periodFrom >= periodTo || !isStorable(periodFrom) || !isStorable(periodTo)) {
    throw new UserProblem(
      'PERIOD_WRONG',
      'A period ends after it begins, and lies in the years 1 to 9999.',
      ['input', 'periodTo'],
    );
  }
  const { value, scaleMin, scaleMax } = assessment;
  if (scaleMin < scaleMax && scaleMin <= value && value <= scaleMax) return;
  throw new UserProblem(
    'RATING_OFF_SCALE',
    'A rating lies on its scale, from scaleMin to scaleMax, of which the second is the greater one.',
    ['input', 'value'],
  );
}

function isStorable(at: Date): boolean {
  return clampInstant(at).valueOf() === at.valueOf();
}
