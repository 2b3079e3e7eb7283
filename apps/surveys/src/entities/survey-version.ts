import { EntitySchema } from 'typeorm';

/** One row of `survey_version`. */
export interface SurveyVersion {
  surveyKey: string;
  version: number;
  brandId: string;
  /** Null when an import told of it. */
  definedAt: Date | null;
}

export const SurveyVersionEntity = new EntitySchema<SurveyVersion>({
  name: 'SurveyVersion',
  tableName: 'survey_version',
  columns: {
    surveyKey: {
      name: 'survey_key',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'survey_version_pkey',
    },
    version: {
      type: 'integer',
      primary: true,
      primaryKeyConstraintName: 'survey_version_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    definedAt: { name: 'defined_at', type: 'timestamptz', precision: 3, nullable: true },
  },
  foreignKeys: [
    {
      name: 'survey_version_survey_key_fkey',
      target: 'Survey',
      columnNames: ['surveyKey'],
      referencedColumnNames: ['key'],
    },
  ],
});
