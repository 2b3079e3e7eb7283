import { disableRowSecurity, enableRowSecurity } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBiReaders1795860000000 implements MigrationInterface {
  name = 'CreateBiReaders1795860000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Which rows a login role sees in the views of the schema bi, which cx bi makes with the first reader.
    await queryRunner.query(`
      CREATE TABLE bi_reader (
        role_name text CONSTRAINT bi_reader_pkey PRIMARY KEY,
        brands text[] NOT NULL,
        sees_pii boolean NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query(enableRowSecurity('bi_reader', 'false'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('bi_reader'));
    await queryRunner.query('DROP TABLE bi_reader');
  }
}
