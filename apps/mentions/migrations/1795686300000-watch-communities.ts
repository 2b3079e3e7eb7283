import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['community', 'community_look', 'community_member'];

export class WatchCommunities1795686300000 implements MigrationInterface {
  name = 'WatchCommunities1795686300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE community (
        id uuid CONSTRAINT community_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        network text NOT NULL,
        name text NOT NULL,
        url text,
        registered_at timestamptz(3) NOT NULL,
        CONSTRAINT community_name_key UNIQUE (brand_id, network, name)
      )`);
    await queryRunner.query(`
      CREATE TABLE community_look (
        community_id uuid NOT NULL
          CONSTRAINT community_look_community_id_fkey REFERENCES community ON DELETE CASCADE,
        brand_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        size integer CONSTRAINT community_look_size_check CHECK (size >= 0),
        stance text NOT NULL CONSTRAINT community_look_stance_check
          CHECK (stance IN ('AGAINST', 'FOR', 'NEUTRAL')),
        CONSTRAINT community_look_pkey PRIMARY KEY (community_id, at)
      )`);
    await queryRunner.query(`
      CREATE TABLE community_member (
        id uuid CONSTRAINT community_member_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        community_id uuid NOT NULL
          CONSTRAINT community_member_community_id_fkey REFERENCES community ON DELETE CASCADE,
        mention_id uuid NOT NULL
          CONSTRAINT community_member_mention_id_fkey REFERENCES mention ON DELETE CASCADE,
        account text NOT NULL,
        since timestamptz(3) NOT NULL,
        CONSTRAINT community_member_account_key UNIQUE (community_id, account)
      );
      CREATE INDEX community_member_community_id_since_idx ON community_member (community_id, since, id);
      CREATE INDEX community_member_mention_id_idx ON community_member (mention_id);`);
    for (const table of TABLES) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
