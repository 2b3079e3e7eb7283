import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from '@cx/intake';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMentions1795251600000 implements MigrationInterface {
  name = 'CreateMentions1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mention (
        id uuid CONSTRAINT mention_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        customer_id uuid,
        source text NOT NULL,
        external_id text NOT NULL,
        import_id uuid NOT NULL,
        network text NOT NULL,
        url text,
        kind text NOT NULL CONSTRAINT mention_kind_check
          CHECK (kind IN ('POST', 'REPLY', 'QUOTE', 'REPOST', 'DM', 'ARTICLE')),
        visibility text NOT NULL CONSTRAINT mention_visibility_check
          CHECK (visibility IN ('PUBLIC', 'PRIVATE', 'DIRECT')),
        author_network_user_id text,
        author_handle text,
        author_followers integer,
        author_verified boolean,
        text text,
        language text,
        posted_at timestamptz(3) NOT NULL,
        conversation_id text,
        in_reply_to text,
        sentiment text CONSTRAINT mention_sentiment_check
          CHECK (sentiment IN ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        topics text[] NOT NULL,
        received_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT mention_source_key UNIQUE (brand_id, source, external_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX mention_posted_at_idx ON mention (posted_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX mention_customer_id_posted_at_idx ON mention (customer_id, posted_at DESC, id DESC)',
    );
    await queryRunner.query(
      'CREATE INDEX mention_brand_id_posted_at_idx ON mention (brand_id, posted_at DESC, id DESC)',
    );
    // The figure of a brand is read from the index alone.
    await queryRunner.query(`
      CREATE INDEX mention_brand_id_sentiment_idx ON mention (brand_id, sentiment)
      WHERE sentiment IS NOT NULL`);

    // How far a mention had come when somebody looked: every look is a row, none is overwritten. No foreign
    // key: looks come by the million, in the transaction of their mention, and the check costs half the insert.
    await queryRunner.query(`
      CREATE TABLE mention_metric (
        mention_id uuid NOT NULL,
        brand_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        impressions integer,
        likes integer,
        replies integer,
        reposts integer,
        quotes integer,
        bookmarks integer,
        CONSTRAINT mention_metric_pkey PRIMARY KEY (mention_id, at)
      )`);

    await queryRunner.query(CREATE_IMPORT_TABLES);
    await queryRunner.query(createOutboxTable('mentions_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_IMPORT_TABLES);
    await queryRunner.query('DROP TABLE mention_metric');
    await queryRunner.query('DROP TABLE mention');
  }
}
