import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys are defined here too, version by version; those that imports told of have versions without an instant. */
export class DefineSurveys1795687000000 implements MigrationInterface {
  name = 'DefineSurveys1795687000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE survey ADD closed_at timestamptz(3)');
    await queryRunner.query(`
      CREATE TABLE survey_version (
        survey_key text NOT NULL CONSTRAINT survey_version_survey_key_fkey REFERENCES survey,
        version integer NOT NULL,
        brand_id text NOT NULL,
        defined_at timestamptz(3),
        CONSTRAINT survey_version_pkey PRIMARY KEY (survey_key, version)
      )`);
    await queryRunner.query(`
      INSERT INTO survey_version (survey_key, version, brand_id)
      SELECT survey_key, version, brand_id FROM question
      UNION SELECT key, version, brand_id FROM survey`);
    await queryRunner.query(enableRowSecurity('survey_version', seesBrand('brand_id')));

    await queryRunner.query(`
      ALTER TABLE question
        ADD higher_is_better boolean NOT NULL DEFAULT true,
        ADD labels jsonb NOT NULL DEFAULT '[]',
        ADD na_codes text[] NOT NULL DEFAULT '{}',
        ADD blank_codes text[] NOT NULL DEFAULT '{}',
        ADD refused_codes text[] NOT NULL DEFAULT '{}',
        ADD choices jsonb,
        ADD touchpoint text,
        ADD CONSTRAINT question_choices_check CHECK (choices IS NULL OR scale_min IS NULL)`);
    await queryRunner.query(`
      ALTER TABLE question ALTER higher_is_better DROP DEFAULT, ALTER labels DROP DEFAULT,
        ALTER na_codes DROP DEFAULT, ALTER blank_codes DROP DEFAULT, ALTER refused_codes DROP DEFAULT`);
    await queryRunner.query(KEEP);
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
    await queryRunner.query(`
      DROP TRIGGER question_keep ON question;
      DROP FUNCTION question_keep();
      ALTER TABLE question DROP higher_is_better, DROP labels, DROP na_codes, DROP blank_codes,
        DROP refused_codes, DROP choices, DROP touchpoint;`);
    await queryRunner.query(disableRowSecurity('survey_version'));
    await queryRunner.query('DROP TABLE survey_version');
    await queryRunner.query('ALTER TABLE survey DROP closed_at');
  }
}

/**
 * Answers to one version can be compared: what its questions mean stays so once somebody has answered. A version
 * that was defined here stays as it is altogether; imports may correct labels of theirs, and add questions.
 *
 * Afterwards, since a question that is known already is none that is added.
 */
const KEEP = `
  CREATE FUNCTION question_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE
    touched question;
    is_closed_book boolean;
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
    IF TG_OP = 'DELETE' THEN touched := OLD; ELSE touched := NEW; END IF;
    SELECT defined_at IS NOT NULL INTO is_closed_book FROM survey_version
      WHERE survey_key = touched.survey_key AND version = touched.version;
    IF TG_OP = 'UPDATE' AND is_closed_book IS NOT TRUE THEN
      is_closed_book := (NEW.survey_key, NEW.version, NEW.key, NEW.construct, NEW.scale_min, NEW.scale_max,
          NEW.higher_is_better, NEW.na_codes, NEW.blank_codes, NEW.refused_codes, NEW.choices, NEW.touchpoint)
        IS DISTINCT FROM (OLD.survey_key, OLD.version, OLD.key, OLD.construct, OLD.scale_min, OLD.scale_max,
          OLD.higher_is_better, OLD.na_codes, OLD.blank_codes, OLD.refused_codes, OLD.choices, OLD.touchpoint);
    END IF;
    IF is_closed_book AND EXISTS (SELECT FROM survey_response
        WHERE survey_key = touched.survey_key AND version = touched.version) THEN
      RAISE EXCEPTION 'A version that was answered stays as it is.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER question_keep AFTER INSERT OR UPDATE OR DELETE ON question
    FOR EACH ROW EXECUTE FUNCTION question_keep();
`;
