import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a review is about, which ticket was made of it, and an index for when reviews became public. */
export class EscalateReviews1795688200000 implements MigrationInterface {
  name = 'EscalateReviews1795688200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE review ADD COLUMN subject_type text, ADD COLUMN subject_ref text,
        ADD CONSTRAINT review_subject_type_check CHECK (subject_type IN ('PRODUCT', 'LOCATION', 'ORDER')),
        ADD CONSTRAINT review_subject_check CHECK (num_nulls(subject_type, subject_ref) IN (0, 2));
      CREATE INDEX review_subject_idx ON review (subject_type, subject_ref, submitted_at DESC, id DESC)
        WHERE subject_ref IS NOT NULL;
      CREATE INDEX review_brand_id_published_at_idx ON review (brand_id, published_at)
        WHERE published_at IS NOT NULL;`);
    await queryRunner.query(`
      CREATE TABLE review_ticket (
        review_id uuid CONSTRAINT review_ticket_pkey PRIMARY KEY
          CONSTRAINT review_ticket_review_id_fkey REFERENCES review,
        brand_id text NOT NULL,
        ticket_id uuid NOT NULL CONSTRAINT review_ticket_ticket_id_key UNIQUE,
        requested_by text NOT NULL,
        requested_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query(enableRowSecurity('review_ticket', seesBrand('brand_id')));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('review_ticket'));
    await queryRunner.query(`
      DROP TABLE review_ticket;
      DROP INDEX review_brand_id_published_at_idx;
      ALTER TABLE review DROP COLUMN subject_type, DROP COLUMN subject_ref;`);
  }
}
