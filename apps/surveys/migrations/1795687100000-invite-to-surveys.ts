import { followCustomersOf, leaveCustomersOf } from '@cx/customer-links';
import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteToSurveys1795687100000 implements MigrationInterface {
  name = 'InviteToSurveys1795687100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE invitation (
        id uuid CONSTRAINT invitation_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        survey_key text NOT NULL,
        version integer NOT NULL,
        channel text NOT NULL,
        invited_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        sent_at timestamptz(3),
        delivered_at timestamptz(3),
        bounced_at timestamptz(3),
        opened_at timestamptz(3),
        started_at timestamptz(3),
        completed_at timestamptz(3),
        expired_at timestamptz(3),
        changed_at timestamptz(3) NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT invitation_survey_version_fkey FOREIGN KEY (survey_key, version) REFERENCES survey_version,
        CONSTRAINT invitation_expiry_check CHECK
          (expires_at > invited_at AND completed_at < expires_at AND expired_at >= expires_at),
        CONSTRAINT invitation_order_check CHECK (
          (delivered_at IS NULL OR sent_at IS NOT NULL)
          AND (opened_at IS NULL OR delivered_at IS NOT NULL)
          AND (started_at IS NULL OR opened_at IS NOT NULL)
          AND (completed_at IS NULL OR started_at IS NOT NULL)),
        CONSTRAINT invitation_end_check CHECK (num_nonnulls(completed_at, bounced_at, expired_at) <= 1),
        CONSTRAINT invitation_bounce_check CHECK (bounced_at IS NULL OR opened_at IS NULL)
      )`);
    await queryRunner.query(`
      CREATE INDEX invitation_survey_key_invited_at_idx ON invitation (survey_key, invited_at DESC, id DESC)`);
    await queryRunner.query(`
      CREATE INDEX invitation_customer_id_invited_at_idx ON invitation (customer_id, invited_at DESC, id DESC)`);
    await queryRunner.query(`
      CREATE INDEX invitation_expires_at_idx ON invitation (expires_at)
      WHERE completed_at IS NULL AND bounced_at IS NULL AND expired_at IS NULL`);
    await queryRunner.query(enableRowSecurity('invitation', seesBrand('brand_id')));
    await queryRunner.query(followCustomersOf('invitation'));
    await queryRunner.query(KEEP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(leaveCustomersOf('invitation'));
    await queryRunner.query(disableRowSecurity('invitation'));
    await queryRunner.query('DROP TABLE invitation');
    await queryRunner.query('DROP FUNCTION invitation_keep()');
  }
}

/** What has become of an invitation stays so. Whose it is may change: customers are merged and erased. */
const KEEP = `
  CREATE FUNCTION invitation_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF (NEW.id, NEW.brand_id, NEW.survey_key, NEW.version, NEW.channel, NEW.invited_at, NEW.expires_at)
      IS DISTINCT FROM (OLD.id, OLD.brand_id, OLD.survey_key, OLD.version, OLD.channel, OLD.invited_at, OLD.expires_at)
      OR NEW.sent_at IS DISTINCT FROM coalesce(OLD.sent_at, NEW.sent_at)
      OR NEW.delivered_at IS DISTINCT FROM coalesce(OLD.delivered_at, NEW.delivered_at)
      OR NEW.bounced_at IS DISTINCT FROM coalesce(OLD.bounced_at, NEW.bounced_at)
      OR NEW.opened_at IS DISTINCT FROM coalesce(OLD.opened_at, NEW.opened_at)
      OR NEW.started_at IS DISTINCT FROM coalesce(OLD.started_at, NEW.started_at)
      OR NEW.completed_at IS DISTINCT FROM coalesce(OLD.completed_at, NEW.completed_at)
      OR NEW.expired_at IS DISTINCT FROM coalesce(OLD.expired_at, NEW.expired_at) THEN
      RAISE EXCEPTION 'What has become of an invitation stays so.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER invitation_keep BEFORE UPDATE ON invitation
    FOR EACH ROW EXECUTE FUNCTION invitation_keep();
`;
