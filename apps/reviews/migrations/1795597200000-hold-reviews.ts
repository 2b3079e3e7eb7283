import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reviews that are submitted here are held here. One that was imported has no row of `review_publication`:
 * its source publishes it.
 */
export class HoldReviews1795597200000 implements MigrationInterface {
  name = 'HoldReviews1795597200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE review ALTER COLUMN import_id DROP NOT NULL');
    await queryRunner.query(`
      CREATE TABLE review_publication (
        review_id uuid CONSTRAINT review_publication_pkey PRIMARY KEY
          CONSTRAINT review_publication_review_id_fkey REFERENCES review,
        brand_id text NOT NULL,
        submitted_at timestamptz(3) NOT NULL,
        publish_at timestamptz(3) NOT NULL,
        published_at timestamptz(3),
        rejection_reason text CONSTRAINT review_publication_rejection_reason_check CHECK
          (rejection_reason IN ('NO_EXPERIENCE', 'CONFLICT_OF_INTEREST', 'DUPLICATE', 'OFF_TOPIC',
            'ADVERTISING', 'INSULT_OR_HATE', 'PERSONAL_DATA', 'UNLAWFUL', 'UNREADABLE')),
        rejected_at timestamptz(3),
        withdrawn_at timestamptz(3),
        mediation jsonb,
        edits jsonb NOT NULL,
        reply jsonb,
        changed_at timestamptz(3) NOT NULL,
        version int NOT NULL,
        CONSTRAINT review_publication_deadline_check CHECK (publish_at >= submitted_at),
        CONSTRAINT review_publication_early_check CHECK (published_at >= publish_at),
        CONSTRAINT review_publication_rejection_check CHECK
          (num_nulls(rejection_reason, rejected_at) IN (0, 2)),
        CONSTRAINT review_publication_late_rejection_check CHECK (rejected_at < publish_at),
        CONSTRAINT review_publication_end_check CHECK
          (rejected_at IS NULL OR num_nonnulls(published_at, withdrawn_at) = 0),
        CONSTRAINT review_publication_reply_check CHECK (reply IS NULL OR published_at IS NOT NULL)
      )`);
    await queryRunner.query(`
      CREATE INDEX review_publication_publish_at_idx ON review_publication (publish_at)
      WHERE published_at IS NULL AND rejected_at IS NULL AND withdrawn_at IS NULL`);
    await queryRunner.query(enableRowSecurity('review_publication', seesBrand('brand_id')));
    await queryRunner.query(KEEP);
    await queryRunner.query(PROJECT);
    await queryRunner.query(FOLLOW);
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
    await queryRunner.query(`
      DROP TRIGGER review_follow ON review;
      DROP FUNCTION review_follow();`);
    await queryRunner.query(disableRowSecurity('review_publication'));
    await queryRunner.query(`
      DROP TABLE review_publication;
      DROP FUNCTION review_publication_keep();
      DROP FUNCTION review_publication_project();
      DELETE FROM review WHERE import_id IS NULL;
      ALTER TABLE review ALTER COLUMN import_id SET NOT NULL;`);
  }
}

/** What has happened stays so: the deadline, the end of a review, and what its author has said. */
const KEEP = `
  CREATE FUNCTION review_publication_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF (NEW.review_id, NEW.brand_id, NEW.submitted_at, NEW.publish_at)
      IS DISTINCT FROM (OLD.review_id, OLD.brand_id, OLD.submitted_at, OLD.publish_at) THEN
      RAISE EXCEPTION 'The deadline of a review does not move.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.published_at <> NEW.published_at OR (OLD.published_at IS NOT NULL AND NEW.published_at IS NULL)
      OR (OLD.withdrawn_at IS NOT NULL OR OLD.rejected_at IS NOT NULL) THEN
      RAISE EXCEPTION 'What has become of a review stays so.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.edits <> OLD.edits AND NEW.edits - (-1) <> OLD.edits THEN
      RAISE EXCEPTION 'What an author has said is kept.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER review_publication_keep BEFORE UPDATE ON review_publication
    FOR EACH ROW EXECUTE FUNCTION review_publication_keep();
`;

/** Lists, filters and figures read the status from the review. */
const PROJECT = `
  CREATE FUNCTION review_publication_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    UPDATE review SET published_at = NEW.published_at, status = CASE
      WHEN NEW.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
      WHEN NEW.rejected_at IS NOT NULL THEN 'REJECTED'
      WHEN NEW.published_at IS NOT NULL THEN 'PUBLISHED'
      WHEN NEW.mediation -> 'end' = 'null' THEN 'MEDIATION'
      ELSE 'PENDING' END
    WHERE id = NEW.review_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER review_publication_project AFTER INSERT OR UPDATE ON review_publication
    FOR EACH ROW EXECUTE FUNCTION review_publication_project();
`;

/** Nobody writes into a review that is held here but by an edit that keeps what was said before. */
const FOLLOW = `
  CREATE FUNCTION review_follow() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE held review_publication;
  BEGIN
    SELECT * INTO held FROM review_publication WHERE review_id = NEW.id;
    IF NOT FOUND THEN RETURN NEW; END IF;
    IF (NEW.title, NEW.text, NEW.rating, NEW.scale_min, NEW.scale_max)
      IS DISTINCT FROM (OLD.title, OLD.text, OLD.rating, OLD.scale_min, OLD.scale_max)
      AND held.edits -> -1 -> 'words' IS DISTINCT FROM jsonb_build_object(
        'title', OLD.title, 'text', OLD.text, 'rating', CASE WHEN OLD.rating IS NOT NULL THEN
          jsonb_build_object('value', OLD.rating, 'scaleMin', OLD.scale_min, 'scaleMax', OLD.scale_max) END) THEN
      RAISE EXCEPTION 'The words of a review change by an edit of its author.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.published_at IS DISTINCT FROM held.published_at
      OR (NEW.status = 'PUBLISHED') <> (held.published_at IS NOT NULL AND held.withdrawn_at IS NULL) THEN
      RAISE EXCEPTION 'The status of a review follows its publication.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER review_follow BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION review_follow();
`;
