import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a response has that was submitted here is beside it, and so is its ticket: an import writes whole rows
 * of `survey_response`.
 */
export class SubmitResponses1795687200000 implements MigrationInterface {
  name = 'SubmitResponses1795687200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE survey_response ALTER COLUMN import_id DROP NOT NULL');
    await queryRunner.query(`
      CREATE TABLE submission (
        response_id uuid CONSTRAINT submission_pkey PRIMARY KEY
          CONSTRAINT submission_response_id_fkey REFERENCES survey_response,
        brand_id text NOT NULL,
        invitation_id uuid CONSTRAINT submission_invitation_id_key UNIQUE
          CONSTRAINT submission_invitation_id_fkey REFERENCES invitation,
        progress double precision NOT NULL CONSTRAINT submission_progress_check CHECK (progress BETWEEN 0 AND 100),
        revision integer NOT NULL
      )`);
    await queryRunner.query(enableRowSecurity('submission', seesBrand('brand_id')));
    await queryRunner.query(`
      CREATE TABLE response_ticket (
        response_id uuid CONSTRAINT response_ticket_pkey PRIMARY KEY
          CONSTRAINT response_ticket_response_id_fkey REFERENCES survey_response,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL,
        requested_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query(enableRowSecurity('response_ticket', seesBrand('brand_id')));
    await queryRunner.query(`
      ALTER TABLE answer ADD choices text[], ADD language text, ADD earlier jsonb,
        ADD CONSTRAINT answer_choices_check CHECK (choices IS NULL OR (state = 'ANSWERED' AND value IS NULL))`);
    await queryRunner.query(`
      CREATE INDEX answer_question_id_choices_idx ON answer (question_id) WHERE choices IS NOT NULL`);
    await queryRunner.query(REMEMBER);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER answer_remember ON answer;
      DROP FUNCTION answer_remember();
      ALTER TABLE answer DROP choices, DROP language, DROP earlier;`);
    await queryRunner.query(disableRowSecurity('response_ticket'));
    await queryRunner.query('DROP TABLE response_ticket');
    await queryRunner.query(disableRowSecurity('submission'));
    await queryRunner.query(`
      DROP TABLE submission;
      DELETE FROM answer USING survey_response AS response
        WHERE response.id = answer.response_id AND response.import_id IS NULL;
      DELETE FROM survey_response WHERE import_id IS NULL;
      ALTER TABLE survey_response ALTER COLUMN import_id SET NOT NULL;`);
  }
}

/** Who rates again keeps what was rated before. Words are not kept: who takes some back wants them gone. */
const REMEMBER = `
  CREATE FUNCTION answer_remember() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    NEW.earlier := CASE
      WHEN (NEW.value, NEW.choices, NEW.state) IS NOT DISTINCT FROM (OLD.value, OLD.choices, OLD.state) THEN OLD.earlier
      ELSE coalesce(OLD.earlier, '[]') || jsonb_build_object('value', OLD.value, 'choices', to_jsonb(OLD.choices),
        'state', OLD.state, 'replacedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END;
    RETURN NEW;
  END $$;
  CREATE TRIGGER answer_remember BEFORE UPDATE ON answer
    FOR EACH ROW EXECUTE FUNCTION answer_remember();
`;
