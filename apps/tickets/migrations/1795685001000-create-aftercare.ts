import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['follow_up', 'gesture', 'appointment'];

/** What follows a ticket: somebody asks whether it was delivered, makes a gesture, or comes by. */
export class CreateAftercare1795685001000 implements MigrationInterface {
  name = 'CreateAftercare1795685001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE follow_up (
        id uuid CONSTRAINT follow_up_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT follow_up_ticket_id_fkey REFERENCES ticket,
        due_at timestamptz(3) NOT NULL,
        done_at timestamptz(3),
        outcome text CHECK (outcome IN ('DELIVERED', 'NOT_DELIVERED', 'NOT_REACHED')),
        created_at timestamptz(3) NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT follow_up_done_check CHECK (num_nulls(done_at, outcome) IN (0, 2))
      )`);
    await queryRunner.query(
      'CREATE INDEX follow_up_ticket_id_due_at_idx ON follow_up (ticket_id, due_at)',
    );
    await queryRunner.query(`
      CREATE TABLE gesture (
        id uuid CONSTRAINT gesture_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        ticket_id uuid CONSTRAINT gesture_ticket_id_fkey REFERENCES ticket,
        mention_id uuid,
        type text NOT NULL CHECK
          (type IN ('REFUND', 'DISCOUNT', 'VOUCHER', 'GIFT', 'UPGRADE', 'REPLACEMENT', 'OTHER')),
        cost_minor integer NOT NULL CHECK (cost_minor >= 0),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        made_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT gesture_place_check CHECK (num_nonnulls(ticket_id, mention_id) = 1)
      )`);
    await queryRunner.query('CREATE INDEX gesture_ticket_id_idx ON gesture (ticket_id, made_at)');
    await queryRunner.query('CREATE INDEX gesture_mention_id_idx ON gesture (mention_id, made_at)');
    await queryRunner.query(`
      CREATE TABLE appointment (
        id uuid CONSTRAINT appointment_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT appointment_ticket_id_fkey REFERENCES ticket,
        window_start timestamptz(3) NOT NULL,
        window_end timestamptz(3) NOT NULL,
        arrived_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT appointment_window_check CHECK (window_start < window_end)
      )`);
    await queryRunner.query(
      'CREATE INDEX appointment_ticket_id_idx ON appointment (ticket_id, window_start)',
    );
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
    await queryRunner.query(KEEP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(disableRowSecurity(table));
    await queryRunner.query(`
      DROP TABLE appointment;
      DROP TABLE gesture;
      DROP TABLE follow_up;
      DROP FUNCTION appointment_keep();
      DROP FUNCTION follow_up_keep();
      DROP FUNCTION gesture_keep();`);
  }
}

/** What has been done and what it cost stays so. */
const KEEP = `
  CREATE FUNCTION follow_up_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF OLD.done_at IS NOT NULL THEN
      RAISE EXCEPTION 'A follow-up is done once.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER follow_up_keep BEFORE UPDATE ON follow_up
    FOR EACH ROW EXECUTE FUNCTION follow_up_keep();

  CREATE FUNCTION gesture_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    RAISE EXCEPTION 'A gesture that was made stays as it is.' USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER gesture_keep BEFORE UPDATE ON gesture
    FOR EACH ROW EXECUTE FUNCTION gesture_keep();

  CREATE FUNCTION appointment_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF OLD.arrived_at IS NOT NULL
      OR (NEW.window_start, NEW.window_end) IS DISTINCT FROM (OLD.window_start, OLD.window_end) THEN
      RAISE EXCEPTION 'The window of an appointment and the arrival stay as they are.'
        USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER appointment_keep BEFORE UPDATE ON appointment
    FOR EACH ROW EXECUTE FUNCTION appointment_keep();
`;
