import { disableRowSecurity, enableRowSecurity } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Two customers may be in touch with several brands: what is told of both of them is seen by whoever sees all.
const SEES_ALL_OF = `brand_ids <@ (SELECT nullif(current_setting('cx.brands', true), '')::text[])::text[]`;

/**
 * One customer may be known under many ids. The row of a customer who was merged stays as it was, and leads
 * to the one who stands for it: so that nothing is lost that an undo gives back.
 */
export class MergeCustomers1795689000000 implements MigrationInterface {
  name = 'MergeCustomers1795689000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customer ADD merged_into uuid,
        ADD CONSTRAINT customer_merged_into_check CHECK (merged_into <> id);
      CREATE INDEX customer_merged_into_idx ON customer (merged_into) WHERE merged_into IS NOT NULL;
      ALTER TABLE identity ADD verified_at timestamptz(3), ADD verified_by text,
        ADD CONSTRAINT identity_verified_check CHECK
          (num_nulls(verified_at, verified_by) IN (0, 2) AND (verified OR verified_at IS NULL));
      ALTER TABLE customer_brand ADD merge_id uuid;
      CREATE INDEX customer_brand_merge_id_idx ON customer_brand (merge_id) WHERE merge_id IS NOT NULL;`);
    await queryRunner.query(`
      CREATE TABLE merge_event (
        id uuid CONSTRAINT merge_event_pkey PRIMARY KEY,
        winner_id uuid NOT NULL CONSTRAINT merge_event_winner_id_fkey REFERENCES customer,
        loser_id uuid NOT NULL CONSTRAINT merge_event_loser_id_fkey REFERENCES customer,
        brand_ids text[] NOT NULL,
        rule text NOT NULL CONSTRAINT merge_event_rule_check CHECK
          (rule IN ('MANUAL', 'SAME_TOUCH', 'LIKENESS')),
        score real,
        evidence jsonb NOT NULL,
        reason text,
        actor text NOT NULL,
        at timestamptz(3) NOT NULL,
        place int NOT NULL,
        customer_ids uuid[] NOT NULL,
        identity_ids uuid[] NOT NULL,
        filled text[] NOT NULL,
        winner_kind text NOT NULL,
        winner_first_seen_at timestamptz(3) NOT NULL,
        undone_at timestamptz(3),
        undone_by text,
        CONSTRAINT merge_event_sides_check CHECK (winner_id <> loser_id),
        CONSTRAINT merge_event_undone_check CHECK (num_nulls(undone_at, undone_by) IN (0, 2))
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX merge_event_loser_id_key ON merge_event (loser_id) WHERE undone_at IS NULL;
      CREATE UNIQUE INDEX merge_event_winner_id_key ON merge_event (winner_id, place) WHERE undone_at IS NULL;
      CREATE INDEX merge_event_winner_id_idx ON merge_event (winner_id, at);
      CREATE INDEX merge_event_loser_id_idx ON merge_event (loser_id, at);`);
    await queryRunner.query(`
      CREATE TABLE merge_proposal (
        id uuid CONSTRAINT merge_proposal_pkey PRIMARY KEY,
        left_id uuid NOT NULL CONSTRAINT merge_proposal_left_id_fkey REFERENCES customer,
        right_id uuid NOT NULL CONSTRAINT merge_proposal_right_id_fkey REFERENCES customer,
        brand_ids text[] NOT NULL,
        rule text NOT NULL CONSTRAINT merge_proposal_rule_check CHECK (rule IN ('SAME_TOUCH', 'LIKENESS')),
        score real,
        evidence jsonb NOT NULL,
        status text NOT NULL CONSTRAINT merge_proposal_status_check CHECK
          (status IN ('OPEN', 'ACCEPTED', 'DECLINED')),
        found_at timestamptz(3) NOT NULL,
        decided_at timestamptz(3),
        decided_by text,
        CONSTRAINT merge_proposal_sides_key UNIQUE (left_id, right_id),
        CONSTRAINT merge_proposal_sides_check CHECK (left_id < right_id),
        CONSTRAINT merge_proposal_decided_check CHECK
          (num_nulls(decided_at, decided_by) = CASE status WHEN 'OPEN' THEN 2 ELSE 0 END)
      )`);
    await queryRunner.query(`
      CREATE INDEX merge_proposal_found_at_idx ON merge_proposal (found_at, id) WHERE status = 'OPEN';
      CREATE INDEX merge_proposal_right_id_idx ON merge_proposal (right_id);`);
    for (const table of ['merge_event', 'merge_proposal'])
      await queryRunner.query(enableRowSecurity(table, SEES_ALL_OF));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['merge_proposal', 'merge_event']) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query(`
      ALTER TABLE customer_brand DROP COLUMN merge_id;
      ALTER TABLE identity DROP CONSTRAINT identity_verified_check, DROP COLUMN verified_by, DROP COLUMN verified_at;
      ALTER TABLE customer DROP COLUMN merged_into;`);
  }
}
