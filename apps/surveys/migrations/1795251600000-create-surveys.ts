import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from '@cx/intake';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSurveys1795251600000 implements MigrationInterface {
  name = 'CreateSurveys1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE survey (
        key text CONSTRAINT survey_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        title text NOT NULL,
        kind text NOT NULL CONSTRAINT survey_kind_check
          CHECK (kind IN ('NPS', 'CSAT', 'CES', 'CUSTOM')),
        version integer NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX survey_brand_id_key_idx ON survey (brand_id, key)');

    await queryRunner.query(`
      CREATE TABLE question (
        id uuid CONSTRAINT question_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        survey_key text NOT NULL CONSTRAINT question_survey_key_fkey REFERENCES survey,
        version integer NOT NULL,
        key text NOT NULL,
        position integer NOT NULL,
        label text NOT NULL,
        construct text NOT NULL CONSTRAINT question_construct_check CHECK (construct IN
          ('TRUST', 'LOYALTY', 'PREFERENCE', 'SATISFACTION', 'EFFORT', 'RECOMMEND', 'STORY',
           'PROFILE', 'OTHER')),
        scale_min double precision,
        scale_max double precision,
        CONSTRAINT question_version_key UNIQUE (survey_key, version, key),
        CONSTRAINT question_scale_check CHECK
          (num_nulls(scale_min, scale_max) IN (0, 2) AND scale_min < scale_max)
      )`);

    await queryRunner.query(`
      CREATE TABLE survey_response (
        id uuid CONSTRAINT survey_response_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        source text NOT NULL,
        external_id text NOT NULL,
        import_id uuid NOT NULL,
        survey_key text NOT NULL CONSTRAINT survey_response_survey_key_fkey REFERENCES survey,
        version integer NOT NULL,
        started_at timestamptz(3),
        submitted_at timestamptz(3) NOT NULL,
        finished boolean,
        channel text NOT NULL,
        language text,
        weight double precision CONSTRAINT survey_response_weight_check CHECK (weight >= 0),
        age_band text,
        gender text,
        country text,
        answers_hash text NOT NULL,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT survey_response_source_key UNIQUE (brand_id, source, external_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX survey_response_customer_id_submitted_at_idx ON survey_response (customer_id, submitted_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX survey_response_survey_key_submitted_at_idx ON survey_response (survey_key, submitted_at DESC, id DESC)',
    );

    // raw_code is what the source holds; value is null unless state is ANSWERED and the question has a scale.
    await queryRunner.query(`
      CREATE TABLE answer (
        response_id uuid NOT NULL CONSTRAINT answer_response_id_fkey REFERENCES survey_response,
        question_id uuid NOT NULL CONSTRAINT answer_question_id_fkey REFERENCES question,
        brand_id text NOT NULL,
        raw_code text,
        value double precision,
        state text NOT NULL CONSTRAINT answer_state_check
          CHECK (state IN ('ANSWERED', 'NA', 'BLANK', 'REFUSED')),
        CONSTRAINT answer_pkey PRIMARY KEY (response_id, question_id),
        CONSTRAINT answer_value_check CHECK (value IS NULL OR state = 'ANSWERED')
      )`);
    await queryRunner.query(`
      CREATE INDEX answer_question_id_idx ON answer (question_id, response_id) INCLUDE (value)
      WHERE value IS NOT NULL`);

    await queryRunner.query(CREATE_IMPORT_TABLES);
    await queryRunner.query(createOutboxTable('surveys_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_IMPORT_TABLES);
    await queryRunner.query('DROP TABLE answer');
    await queryRunner.query('DROP TABLE survey_response');
    await queryRunner.query('DROP TABLE question');
    await queryRunner.query('DROP TABLE survey');
  }
}
