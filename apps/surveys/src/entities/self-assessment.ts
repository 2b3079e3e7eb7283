import { EntitySchema } from 'typeorm';

import type { Construct } from './question.ts';

/** One row of `self_assessment`: how a team of the brand rates what it gives. */
export interface SelfAssessment {
  id: string;
  brandId: string;
  /** What it is about; null when about the whole. */
  touchpoint: string | null;
  construct: Construct;
  /** The first instant of the time that it is about. */
  periodFrom: Date;
  /** The first instant behind that time. */
  periodTo: Date;
  scaleMin: number;
  /** The best that could be stated. */
  scaleMax: number;
  value: number;
  source: string | null;
  statedBy: string;
  recordedAt: Date;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const SelfAssessmentEntity = new EntitySchema<SelfAssessment>({
  name: 'SelfAssessment',
  tableName: 'self_assessment',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'self_assessment_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    touchpoint: { type: 'text', nullable: true },
    construct: { type: 'text' },
    periodFrom: { name: 'period_from', ...instant },
    periodTo: { name: 'period_to', ...instant },
    scaleMin: { name: 'scale_min', type: 'double precision' },
    scaleMax: { name: 'scale_max', type: 'double precision' },
    value: { type: 'double precision' },
    source: { type: 'text', nullable: true },
    statedBy: { name: 'stated_by', type: 'text' },
    recordedAt: { name: 'recorded_at', ...instant },
  },
});
