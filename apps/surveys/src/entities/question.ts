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

/** What a value of a scale is called. */
export interface ScaleLabel {
  readonly value: number;
  readonly label: string;
}

/** One of several answers of which a respondent selects any number. */
export interface Choice {
  /** Unique in its question. */
  readonly key: string;
  readonly label: string;
  /** The channel that it stands for, one of the public enum Channel; null when it is none. */
  readonly channel: string | null;
}

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
  /** Which end of the scale is the good one. */
  higherIsBetter: boolean;
  labels: readonly ScaleLabel[];
  /** What stands in the place of a value. Imports keep theirs in their mappings. */
  naCodes: readonly string[];
  blankCodes: readonly string[];
  refusedCodes: readonly string[];
  /** Null unless respondents select from a list. */
  choices: readonly Choice[] | null;
  /** What it is about; null when about the whole. */
  touchpoint: string | null;
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
    higherIsBetter: { name: 'higher_is_better', type: 'boolean' },
    labels: { type: 'jsonb' },
    naCodes: { name: 'na_codes', type: 'text', array: true },
    blankCodes: { name: 'blank_codes', type: 'text', array: true },
    refusedCodes: { name: 'refused_codes', type: 'text', array: true },
    choices: { type: 'jsonb', nullable: true },
    touchpoint: { type: 'text', nullable: true },
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
