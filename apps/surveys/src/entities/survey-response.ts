import { EntitySchema } from 'typeorm';

/** One row of `survey_response`. */
export interface SurveyResponse {
  id: string;
  brandId: string;
  customerId: string | null;
  source: string;
  externalId: string;
  /** Null when it was submitted here. */
  importId: string | null;
  surveyKey: string;
  version: number;
  startedAt: Date | null;
  submittedAt: Date;
  finished: boolean | null;
  /** One of the public enum Channel. */
  channel: string;
  language: string | null;
  weight: number | null;
  ageBand: string | null;
  gender: string | null;
  country: string | null;
  /** A hash of the answers: other answers are another state of the response. */
  answersHash: string;
  receivedAt: Date;
}

export const SurveyResponseEntity = new EntitySchema<SurveyResponse>({
  name: 'SurveyResponse',
  tableName: 'survey_response',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'survey_response_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    importId: { name: 'import_id', type: 'uuid', nullable: true },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    startedAt: { name: 'started_at', type: 'timestamptz', precision: 3, nullable: true },
    submittedAt: { name: 'submitted_at', type: 'timestamptz', precision: 3 },
    finished: { type: 'boolean', nullable: true },
    channel: { type: 'text' },
    language: { type: 'text', nullable: true },
    weight: { type: 'double precision', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    answersHash: { name: 'answers_hash', type: 'text' },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [{ name: 'survey_response_source_key', columns: ['brandId', 'source', 'externalId'] }],
  foreignKeys: [
    {
      name: 'survey_response_survey_key_fkey',
      target: 'Survey',
      columnNames: ['surveyKey'],
      referencedColumnNames: ['key'],
    },
  ],
});
