import { EntitySchema } from 'typeorm';

export type Construct =
  | 'TRUST'
  | 'LOYALTY'
  | 'PREFERENCE'
  | 'SATISFACTION'
  | 'EFFORT'
  | 'RECOMMEND'
  | 'STORY'
  | 'PROFILE'
  | 'OTHER';

/** One row of `question`: one question in one version of a survey. */
export interface Question {
  id: string;
  brandId: string;
  surveyKey: string;
  version: number;
  /** Unique in its version. */
  key: string;
  position: number;
  label: string;
  construct: Construct;
  /** Both ends or none. */
  scaleMin: number | null;
  scaleMax: number | null;
}

export const QuestionEntity = new EntitySchema<Question>({
  name: 'Question',
  tableName: 'question',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'question_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    key: { type: 'text' },
    position: { type: 'integer' },
    label: { type: 'text' },
    construct: { type: 'text' },
    scaleMin: { name: 'scale_min', type: 'double precision', nullable: true },
    scaleMax: { name: 'scale_max', type: 'double precision', nullable: true },
  },
  uniques: [{ name: 'question_version_key', columns: ['surveyKey', 'version', 'key'] }],
  foreignKeys: [
    {
      name: 'question_survey_key_fkey',
      target: 'Survey',
      columnNames: ['surveyKey'],
      referencedColumnNames: ['key'],
    },
  ],
});
