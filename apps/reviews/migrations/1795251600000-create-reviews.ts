import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from '@cx/intake';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviews1795251600000 implements MigrationInterface {
  name = 'CreateReviews1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE review (
        id uuid CONSTRAINT review_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        source text NOT NULL,
        external_id text NOT NULL,
        import_id uuid NOT NULL,
        url text,
        title text,
        text text,
        language text,
        author_name text,
        rating double precision,
        scale_min double precision,
        scale_max double precision,
        rating_normalised double precision,
        aspects jsonb NOT NULL,
        status text NOT NULL CONSTRAINT review_status_check CHECK
          (status IN ('SUBMITTED', 'PENDING', 'MEDIATION', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
        verified boolean,
        experience_at timestamptz(3),
        submitted_at timestamptz(3) NOT NULL,
        published_at timestamptz(3),
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT review_source_key UNIQUE (brand_id, source, external_id),
        CONSTRAINT review_rating_check CHECK (rating BETWEEN scale_min AND scale_max),
        CONSTRAINT review_scale_check CHECK (scale_min < scale_max),
        CONSTRAINT review_rating_scale_check CHECK
          (num_nulls(rating, scale_min, scale_max, rating_normalised) IN (0, 4)),
        CONSTRAINT review_published_at_check CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL)
      )`);
    await queryRunner.query(
      'CREATE INDEX review_submitted_at_idx ON review (submitted_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX review_customer_id_submitted_at_idx ON review (customer_id, submitted_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX review_brand_id_submitted_at_idx ON review (brand_id, submitted_at DESC, id DESC)',
    );
    // The figure of a brand is read from the index alone.
    await queryRunner.query(`
      CREATE INDEX review_brand_id_rating_idx ON review (brand_id) INCLUDE (rating_normalised)
      WHERE status = 'PUBLISHED' AND rating_normalised IS NOT NULL`);

    await queryRunner.query(CREATE_IMPORT_TABLES);
    await queryRunner.query(createOutboxTable('reviews_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_IMPORT_TABLES);
    await queryRunner.query('DROP TABLE review');
  }
}
