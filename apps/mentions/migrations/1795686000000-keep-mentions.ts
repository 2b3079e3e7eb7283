import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { CREATE_IDEMPOTENCY_TABLE, DROP_IDEMPOTENCY_TABLE } from '@cx/mutations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has been said is kept: an edit adds a version, a deletion leaves a tombstone. */
export class KeepMentions1795686000000 implements MigrationInterface {
  name = 'KeepMentions1795686000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE mention
        ADD source_kind text NOT NULL DEFAULT 'SOCIAL' CONSTRAINT mention_source_kind_check
          CHECK (source_kind IN ('SOCIAL', 'PRESS', 'FORUM', 'BLOG', 'AD', 'REVIEW_SITE')),
        ADD is_complaint boolean;
      UPDATE mention SET source_kind = 'PRESS' WHERE kind = 'ARTICLE';
      ALTER TABLE mention ALTER source_kind DROP DEFAULT;`);
    // Mentions that stand alone, which are most, cost these nothing.
    await queryRunner.query(`
      CREATE INDEX mention_conversation_id_posted_at_idx ON mention (conversation_id, posted_at, id)
        WHERE conversation_id IS NOT NULL;
      CREATE INDEX mention_in_reply_to_idx ON mention (in_reply_to) WHERE in_reply_to IS NOT NULL;`);
    await queryRunner.query(STATE);
    await queryRunner.query(VERSION);
    await queryRunner.query(enableRowSecurity('mention_state', seesBrand('brand_id')));
    await queryRunner.query(enableRowSecurity('mention_version', seesBrand('brand_id')));
    await queryRunner.query(KEEP_STATE);
    await queryRunner.query(KEEP_VERSION);
    await queryRunner.query(KEEP);
    await queryRunner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IDEMPOTENCY_TABLE);
    await queryRunner.query('DROP TRIGGER mention_keep ON mention; DROP FUNCTION mention_keep();');
    for (const table of ['mention_version', 'mention_state']) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}; DROP FUNCTION ${table}_keep();`);
    }
    await queryRunner.query(`
      DROP INDEX mention_in_reply_to_idx;
      DROP INDEX mention_conversation_id_posted_at_idx;
      ALTER TABLE mention DROP source_kind, DROP is_complaint;`);
  }
}

const STATE = `
  CREATE TABLE mention_state (
    mention_id uuid CONSTRAINT mention_state_pkey PRIMARY KEY
      CONSTRAINT mention_state_mention_id_fkey REFERENCES mention ON DELETE CASCADE,
    brand_id text NOT NULL,
    deleted_at timestamptz(3),
    text_redacted_at timestamptz(3),
    visibility text CONSTRAINT mention_state_visibility_check
      CHECK (visibility IN ('PUBLIC', 'PRIVATE', 'DIRECT')),
    visibility_at timestamptz(3),
    is_complaint boolean,
    abuse_kind text CONSTRAINT mention_state_abuse_kind_check
      CHECK (abuse_kind IN ('INSULT', 'HARASSMENT', 'THREAT', 'HATE', 'PERSONAL_DATA', 'SPAM')),
    abuse_score double precision CONSTRAINT mention_state_abuse_score_check
      CHECK (abuse_score BETWEEN 0 AND 1),
    abuse_flagged_at timestamptz(3),
    abuse_flagged_by text,
    abuse_verdict text CONSTRAINT mention_state_abuse_verdict_check
      CHECK (abuse_verdict IN ('CONFIRMED', 'DISMISSED')),
    abuse_reviewed_at timestamptz(3),
    abuse_reviewed_by text,
    legal_hold boolean NOT NULL,
    ticket_id uuid,
    escalated_at timestamptz(3),
    escalated_by text,
    changed_at timestamptz(3) NOT NULL,
    version int NOT NULL,
    CONSTRAINT mention_state_redaction_check CHECK (text_redacted_at IS NULL OR deleted_at IS NOT NULL),
    CONSTRAINT mention_state_visible_check CHECK (num_nulls(visibility, visibility_at) IN (0, 2)),
    CONSTRAINT mention_state_flag_check
      CHECK (num_nulls(abuse_kind, abuse_flagged_at, abuse_flagged_by) IN (0, 3)),
    CONSTRAINT mention_state_review_check
      CHECK (num_nulls(abuse_verdict, abuse_reviewed_at, abuse_reviewed_by) IN (0, 3)),
    CONSTRAINT mention_state_flagged_check CHECK (abuse_kind IS NOT NULL OR
      num_nonnulls(abuse_verdict, abuse_score) = 0),
    CONSTRAINT mention_state_hold_check CHECK
      (legal_hold = (abuse_kind IS NOT NULL AND abuse_verdict IS DISTINCT FROM 'DISMISSED')),
    CONSTRAINT mention_state_escalation_check
      CHECK (num_nulls(ticket_id, escalated_at, escalated_by) IN (0, 3))
  )`;

const VERSION = `
  CREATE TABLE mention_version (
    mention_id uuid NOT NULL
      CONSTRAINT mention_version_mention_id_fkey REFERENCES mention ON DELETE CASCADE,
    brand_id text NOT NULL,
    at timestamptz(3) NOT NULL,
    is_dated boolean NOT NULL,
    text text,
    CONSTRAINT mention_version_pkey PRIMARY KEY (mention_id, at, is_dated)
  )`;

/** What has become of a mention stays so, but for a deletion that turns out to have been earlier. */
const KEEP_STATE = `
  CREATE FUNCTION mention_state_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF OLD.deleted_at IS NOT NULL AND (NEW.deleted_at IS NULL OR NEW.deleted_at > OLD.deleted_at)
      OR OLD.text_redacted_at <> NEW.text_redacted_at
      OR OLD.text_redacted_at IS NOT NULL AND NEW.text_redacted_at IS NULL THEN
      RAISE EXCEPTION 'A tombstone stays.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.visibility_at IS NOT NULL AND (NEW.visibility_at IS NULL OR NEW.visibility_at < OLD.visibility_at) THEN
      RAISE EXCEPTION 'What the network told later wins.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.abuse_kind IS NOT NULL AND (NEW.abuse_kind, NEW.abuse_score, NEW.abuse_flagged_at, NEW.abuse_flagged_by)
        IS DISTINCT FROM (OLD.abuse_kind, OLD.abuse_score, OLD.abuse_flagged_at, OLD.abuse_flagged_by)
      OR OLD.abuse_verdict IS NOT NULL AND (NEW.abuse_verdict, NEW.abuse_reviewed_at, NEW.abuse_reviewed_by)
        IS DISTINCT FROM (OLD.abuse_verdict, OLD.abuse_reviewed_at, OLD.abuse_reviewed_by) THEN
      RAISE EXCEPTION 'A flag and its verdict stay.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.ticket_id IS NOT NULL AND (NEW.ticket_id, NEW.escalated_at, NEW.escalated_by)
      IS DISTINCT FROM (OLD.ticket_id, OLD.escalated_at, OLD.escalated_by) THEN
      RAISE EXCEPTION 'A mention has one ticket.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mention_state_keep BEFORE UPDATE ON mention_state
    FOR EACH ROW EXECUTE FUNCTION mention_state_keep();
`;

/** Versions are added. Their words can be taken out; of two texts of one instant the greater one stands. */
const KEEP_VERSION = `
  CREATE FUNCTION mention_version_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF TG_OP = 'DELETE' THEN
      IF EXISTS (SELECT FROM mention WHERE id = OLD.mention_id) THEN
        RAISE EXCEPTION 'What was said is kept.' USING ERRCODE = 'check_violation';
      END IF;
      RETURN OLD;
    END IF;
    IF (NEW.mention_id, NEW.brand_id, NEW.at, NEW.is_dated)
      IS DISTINCT FROM (OLD.mention_id, OLD.brand_id, OLD.at, OLD.is_dated)
      OR (NEW.text IS NOT NULL AND
        (NOT OLD.is_dated OR OLD.text IS NULL OR NEW.text COLLATE "C" < OLD.text COLLATE "C")) THEN
      RAISE EXCEPTION 'What was said is kept.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mention_version_keep BEFORE UPDATE OR DELETE ON mention_version
    FOR EACH ROW EXECUTE FUNCTION mention_version_keep();
`;

/**
 * Whoever writes other words into a mention, the network's own word stands: a tombstone has none, an edit
 * that the network has dated wins over what an import brings, and words that an import replaces are kept.
 * An import that brings none takes none away; anybody else who takes them takes the versions' too.
 *
 * It fires only where words or visibility differ, so that imports pay nothing for it.
 */
const KEEP = `
  CREATE FUNCTION mention_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE
    state mention_state;
    dated mention_version;
  BEGIN
    SELECT * INTO state FROM mention_state WHERE mention_id = NEW.id;
    NEW.visibility := coalesce(state.visibility, NEW.visibility);
    IF state.deleted_at IS NOT NULL THEN
      NEW.text := NULL;
    ELSIF NEW.text IS DISTINCT FROM OLD.text AND NEW.text IS NULL AND NEW.import_id = OLD.import_id THEN
      UPDATE mention_version SET text = NULL WHERE mention_id = NEW.id AND text IS NOT NULL;
    ELSIF NEW.text IS DISTINCT FROM OLD.text THEN
      SELECT * INTO dated FROM mention_version
        WHERE mention_id = NEW.id AND is_dated ORDER BY at DESC LIMIT 1;
      IF FOUND THEN
        NEW.text := dated.text;
      ELSIF NEW.text IS NULL THEN
        NEW.text := OLD.text;
      ELSE
        INSERT INTO mention_version (mention_id, brand_id, at, is_dated, text)
          SELECT OLD.id, OLD.brand_id, OLD.posted_at, false, OLD.text
          WHERE NOT EXISTS (SELECT FROM mention_version WHERE mention_id = OLD.id);
        INSERT INTO mention_version (mention_id, brand_id, at, is_dated, text)
          SELECT NEW.id, NEW.brand_id, greatest(clock_timestamp(), max(at) + interval '1 ms'), false, NEW.text
          FROM mention_version WHERE mention_id = NEW.id;
      END IF;
    END IF;
    -- What brings nothing but its import's id is no change.
    IF to_jsonb(NEW) - 'import_id' = to_jsonb(OLD) - 'import_id' THEN RETURN NULL; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mention_keep BEFORE UPDATE ON mention FOR EACH ROW
    WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.visibility <> NEW.visibility)
    EXECUTE FUNCTION mention_keep();
`;
