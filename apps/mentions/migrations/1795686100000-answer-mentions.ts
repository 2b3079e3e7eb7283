import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerMentions1795686100000 implements MigrationInterface {
  name = 'AnswerMentions1795686100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mention_reply (
        id uuid CONSTRAINT mention_reply_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        mention_id uuid NOT NULL
          CONSTRAINT mention_reply_mention_id_fkey REFERENCES mention ON DELETE CASCADE,
        visibility text NOT NULL CONSTRAINT mention_reply_visibility_check
          CHECK (visibility IN ('PUBLIC', 'DIRECT')),
        text text NOT NULL,
        agent_name text,
        external_id text,
        sent_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT mention_reply_external_key UNIQUE (mention_id, external_id)
      )`);
    await queryRunner.query(enableRowSecurity('mention_reply', seesBrand('brand_id')));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('mention_reply'));
    await queryRunner.query('DROP TABLE mention_reply');
  }
}
