import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brands name what their texts are about: each version of the list stays, the last one holds. */
export class NameTopics1795691100000 implements MigrationInterface {
  name = 'NameTopics1795691100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE topic_version (
        brand_id text NOT NULL CONSTRAINT topic_version_brand_id_fkey REFERENCES brand,
        version int NOT NULL CONSTRAINT topic_version_version_check CHECK (version > 0),
        topics jsonb NOT NULL CONSTRAINT topic_version_topics_check CHECK (jsonb_array_length(topics) <= 200),
        defined_by text NOT NULL,
        defined_at timestamptz(3) NOT NULL,
        CONSTRAINT topic_version_pkey PRIMARY KEY (brand_id, version)
      )`);
    await queryRunner.query(enableRowSecurity('topic_version', seesBrand('brand_id')));
    await queryRunner.query(`
      CREATE FUNCTION topic_version_keep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
        RAISE EXCEPTION 'A version of topics stays as it was defined: add another one.' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER topic_version_keep BEFORE UPDATE OR DELETE ON topic_version
        FOR EACH ROW EXECUTE FUNCTION topic_version_keep();`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('topic_version'));
    await queryRunner.query('DROP TABLE topic_version; DROP FUNCTION topic_version_keep()');
  }
}
