import {
  followCustomersOf,
  ignoreErasedOf,
  leaveCustomersOf,
  noticeErasedOf,
} from '@cx/customer-links';
import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = `
  CREATE TABLE action (
    id uuid CONSTRAINT action_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    customer_id uuid,
    title text NOT NULL,
    subject_kind text CONSTRAINT action_subject_kind_check CHECK
      (subject_kind IN ('TICKET', 'REVIEW', 'MENTION', 'SURVEY_RESPONSE')),
    subject_id uuid,
    subject_at timestamptz(3),
    topic text,
    touchpoint text,
    teams text[] NOT NULL,
    owner text,
    due_at timestamptz(3),
    status text NOT NULL CONSTRAINT action_status_check CHECK
      (status IN ('OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    outcome text,
    created_at timestamptz(3) NOT NULL,
    created_by text NOT NULL,
    ended_at timestamptz(3),
    version integer NOT NULL,
    history jsonb NOT NULL,
    CONSTRAINT action_subject_check CHECK
      (num_nulls(subject_kind, subject_id, subject_at) IN (0, 3) AND num_nonnulls(subject_id, topic, touchpoint) = 1),
    CONSTRAINT action_end_check CHECK ((ended_at IS NOT NULL) = (status IN ('DONE', 'CANCELLED')))
  );
  CREATE INDEX action_created_at_idx ON action (created_at DESC, id DESC);
  CREATE INDEX action_customer_id_idx ON action (customer_id);
  CREATE INDEX action_subject_id_idx ON action (subject_id);
`;

export class CreateActions1795820000000 implements MigrationInterface {
  name = 'CreateActions1795820000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
    await queryRunner.query(ACTIONS);
    await queryRunner.query(enableRowSecurity('action', seesBrand('brand_id')));
    await queryRunner.query(followCustomersOf('action'));
    await queryRunner.query(noticeErasedOf('action'));
    // Drivers are looked for in the responses of one survey.
    await queryRunner.query(
      'CREATE INDEX response_fact_survey_key_submitted_at_idx ON response_fact (survey_key, submitted_at)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX response_fact_survey_key_submitted_at_idx');
    await queryRunner.query(ignoreErasedOf('action'));
    await queryRunner.query(leaveCustomersOf('action'));
    await queryRunner.query(disableRowSecurity('action'));
    await queryRunner.query('DROP TABLE action');
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
  }
}
