import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['source_capability', 'review_reply', 'review_reply_draft'];

/** Replies stand beside all reviews, imported ones too, and are drafted before they are given. */
export class ReplyToReviews1795688000000 implements MigrationInterface {
  name = 'ReplyToReviews1795688000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CAPABILITIES);
    await queryRunner.query(REPLIES);
    await queryRunner.query(DRAFTS);
    await queryRunner.query(`
      INSERT INTO review_reply
      SELECT review_id, brand_id, reply ->> 'text', (reply ->> 'at')::timestamptz, NULL, NULL, '[]',
        (reply ->> 'at')::timestamptz, 1
      FROM review_publication WHERE reply IS NOT NULL;
      ALTER TABLE review_publication DROP COLUMN reply;`);
    await queryRunner.query(KEEP_REPLY);
    await queryRunner.query(KEEP_DRAFT);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(disableRowSecurity(table));
    await queryRunner.query(`
      ALTER TABLE review_publication ADD COLUMN reply jsonb,
        ADD CONSTRAINT review_publication_reply_check CHECK (reply IS NULL OR published_at IS NOT NULL);
      ALTER TABLE review_publication DISABLE TRIGGER review_publication_keep;
      UPDATE review_publication SET reply = jsonb_build_object('text', review_reply.text,
        'at', to_char(replied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM review_reply WHERE review_reply.review_id = review_publication.review_id;
      ALTER TABLE review_publication ENABLE TRIGGER review_publication_keep;
      DROP TABLE review_reply_draft;
      DROP TABLE review_reply;
      DROP TABLE source_capability;
      DROP FUNCTION review_reply_draft_keep();
      DROP FUNCTION review_reply_keep();`);
  }
}

/** What the sources of a brand allow, as far as nobody knows it but the brand. */
const CAPABILITIES = `
  CREATE TABLE source_capability (
    brand_id text NOT NULL,
    source text NOT NULL,
    valid_from timestamptz(3) NOT NULL,
    can_reply boolean NOT NULL,
    max_reply_length int CONSTRAINT source_capability_max_reply_length_check CHECK (max_reply_length > 0),
    reply_length_unit text CONSTRAINT source_capability_reply_length_unit_check CHECK
      (reply_length_unit IN ('CHARACTERS', 'BYTES')),
    can_withdraw boolean NOT NULL,
    defined_by text NOT NULL,
    defined_at timestamptz(3) NOT NULL,
    CONSTRAINT source_capability_pkey PRIMARY KEY (brand_id, source, valid_from),
    CONSTRAINT source_capability_length_check CHECK
      (num_nulls(max_reply_length, reply_length_unit) IN (0, 2))
  );
`;

const REPLIES = `
  CREATE TABLE review_reply (
    review_id uuid CONSTRAINT review_reply_pkey PRIMARY KEY
      CONSTRAINT review_reply_review_id_fkey REFERENCES review,
    brand_id text NOT NULL,
    text text NOT NULL,
    replied_at timestamptz(3) NOT NULL,
    written_by text,
    approved_by text,
    edits jsonb NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    version int NOT NULL
  );
`;

const DRAFTS = `
  CREATE TABLE review_reply_draft (
    id uuid CONSTRAINT review_reply_draft_pkey PRIMARY KEY,
    review_id uuid NOT NULL CONSTRAINT review_reply_draft_review_id_fkey REFERENCES review,
    brand_id text NOT NULL,
    drafted_by text NOT NULL,
    text text NOT NULL,
    state text NOT NULL CONSTRAINT review_reply_draft_state_check CHECK
      (state IN ('DRAFT', 'APPROVED', 'RETURNED')),
    created_at timestamptz(3) NOT NULL,
    drafted_at timestamptz(3) NOT NULL,
    returns jsonb NOT NULL,
    approved_by text,
    approved_at timestamptz(3),
    changed_at timestamptz(3) NOT NULL,
    version int NOT NULL,
    CONSTRAINT review_reply_draft_approval_check CHECK
      (num_nulls(approved_by, approved_at) = CASE state WHEN 'APPROVED' THEN 0 ELSE 2 END),
    CONSTRAINT review_reply_draft_return_check CHECK
      (state <> 'RETURNED' OR jsonb_array_length(returns) > 0)
  );
  CREATE UNIQUE INDEX review_reply_draft_open_idx ON review_reply_draft (review_id, drafted_by)
    WHERE state <> 'APPROVED';
  CREATE INDEX review_reply_draft_created_at_idx ON review_reply_draft (created_at DESC, id DESC);
  CREATE INDEX review_reply_draft_drafted_by_created_at_idx
    ON review_reply_draft (drafted_by, created_at DESC, id DESC);
`;

/** A reply stands beside a review that is public, and what it said before an edit is kept. */
const KEEP_REPLY = `
  CREATE FUNCTION review_reply_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NOT EXISTS (SELECT FROM review WHERE id = NEW.review_id AND brand_id = NEW.brand_id
        AND status = 'PUBLISHED' AND published_at <= NEW.replied_at) THEN
        RAISE EXCEPTION 'A reply stands beside a published review.' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END IF;
    IF (NEW.review_id, NEW.brand_id, NEW.replied_at)
      IS DISTINCT FROM (OLD.review_id, OLD.brand_id, OLD.replied_at) THEN
      RAISE EXCEPTION 'When a review was answered first stays so.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.edits <> OLD.edits AND NEW.edits - (-1) <> OLD.edits
      OR NEW.text <> OLD.text AND (NEW.edits = OLD.edits OR NEW.edits -> -1 ->> 'text' <> OLD.text) THEN
      RAISE EXCEPTION 'What a reply has said is kept.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER review_reply_keep BEFORE INSERT OR UPDATE ON review_reply
    FOR EACH ROW EXECUTE FUNCTION review_reply_keep();
`;

/** What is approved or returned are the words of who drafted them, and what is approved stays so. */
const KEEP_DRAFT = `
  CREATE FUNCTION review_reply_draft_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF (NEW.id, NEW.review_id, NEW.brand_id, NEW.drafted_by, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.review_id, OLD.brand_id, OLD.drafted_by, OLD.created_at) THEN
      RAISE EXCEPTION 'A draft stays with its review and its author.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'APPROVED' OR OLD.state = 'RETURNED' AND NEW.state <> 'DRAFT' THEN
      RAISE EXCEPTION 'What has become of a draft stays so.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> 'DRAFT' AND NEW.text <> OLD.text THEN
      RAISE EXCEPTION 'Nobody changes a draft but its author.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.returns <> OLD.returns AND NEW.returns - (-1) <> OLD.returns THEN
      RAISE EXCEPTION 'Why a draft was returned is kept.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER review_reply_draft_keep BEFORE UPDATE ON review_reply_draft
    FOR EACH ROW EXECUTE FUNCTION review_reply_draft_keep();
`;
