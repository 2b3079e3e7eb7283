import { EntitySchema } from 'typeorm';

/** One row of `self_assessment_fact`: how good a brand says that it is. */
export interface SelfAssessmentFact {
  id: string;
  brandId: string;
  touchpoint: string | null;
  construct: string;
  periodFrom: Date;
  periodTo: Date;
  value: number;
  scaleMin: number;
  scaleMax: number;
  /** Of the event that told it last. */
  seq: string;
}

export const SelfAssessmentFactEntity = new EntitySchema<SelfAssessmentFact>({
  name: 'SelfAssessmentFact',
  tableName: 'self_assessment_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'self_assessment_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    touchpoint: { type: 'text', nullable: true },
    construct: { type: 'text' },
    periodFrom: { name: 'period_from', type: 'timestamptz', precision: 3 },
    periodTo: { name: 'period_to', type: 'timestamptz', precision: 3 },
    value: { type: 'double precision' },
    scaleMin: { name: 'scale_min', type: 'double precision' },
    scaleMax: { name: 'scale_max', type: 'double precision' },
    seq: { type: 'bigint' },
  },
});
