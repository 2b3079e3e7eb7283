import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long reviews are held is each brand's own, from a day on: one number, whatever they say. */
export class DatePublicationPolicies1795688100000 implements MigrationInterface {
  name = 'DatePublicationPolicies1795688100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE publication_policy (
        brand_id text NOT NULL,
        valid_from timestamptz(3) NOT NULL,
        hold_seconds int NOT NULL,
        longest_hold_seconds int NOT NULL,
        defined_by text NOT NULL,
        defined_at timestamptz(3) NOT NULL,
        CONSTRAINT publication_policy_pkey PRIMARY KEY (brand_id, valid_from),
        CONSTRAINT publication_policy_hold_check CHECK (hold_seconds BETWEEN 0 AND longest_hold_seconds),
        CONSTRAINT publication_policy_longest_check CHECK (longest_hold_seconds <= 7776000),
        CONSTRAINT publication_policy_past_check CHECK (valid_from >= defined_at)
      )`);
    await queryRunner.query(enableRowSecurity('publication_policy', seesBrand('brand_id')));
    await queryRunner.query(KEEP);
    await queryRunner.query(HOLD);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER review_publication_hold ON review_publication;
      DROP FUNCTION review_publication_hold();`);
    await queryRunner.query(disableRowSecurity('publication_policy'));
    await queryRunner.query(`
      DROP TABLE publication_policy;
      DROP FUNCTION publication_policy_keep();`);
  }
}

/** Another policy begins; none is rewritten. */
const KEEP = `
  CREATE FUNCTION publication_policy_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    RAISE EXCEPTION 'A policy of publication stays as it was defined.' USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER publication_policy_keep BEFORE UPDATE OR DELETE ON publication_policy
    FOR EACH ROW EXECUTE FUNCTION publication_policy_keep();
`;

/** The deadline is a matter of brand and time alone: no rating and nobody's wish can have a say in it. */
const HOLD = `
  CREATE FUNCTION review_publication_hold() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE hold int;
  BEGIN
    SELECT hold_seconds INTO hold FROM publication_policy
      WHERE brand_id = NEW.brand_id AND valid_from <= NEW.submitted_at ORDER BY valid_from DESC LIMIT 1;
    IF NEW.publish_at <> NEW.submitted_at + make_interval(secs => coalesce(hold, 604800)) THEN
      RAISE EXCEPTION 'A review waits as long as the policy of its brand says.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER review_publication_hold BEFORE INSERT ON review_publication
    FOR EACH ROW EXECUTE FUNCTION review_publication_hold();
`;
