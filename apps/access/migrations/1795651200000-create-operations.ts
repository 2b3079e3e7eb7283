import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOperations1795651200000 implements MigrationInterface {
  name = 'CreateOperations1795651200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE operation (
        contract text NOT NULL,
        hash text NOT NULL,
        name text NOT NULL,
        text text NOT NULL,
        sent text[] NOT NULL,
        requests bigint NOT NULL,
        last_seen timestamptz(3) NOT NULL,
        CONSTRAINT operation_pkey PRIMARY KEY (contract, hash)
      )`);

    await queryRunner.query(`
      CREATE TABLE operation_use (
        contract text NOT NULL,
        hash text NOT NULL,
        day timestamptz(3) NOT NULL,
        kind text NOT NULL,
        client text NOT NULL,
        client_version text NOT NULL,
        requests bigint NOT NULL,
        CONSTRAINT operation_use_pkey PRIMARY KEY (contract, hash, day, kind, client, client_version)
      )`);

    await queryRunner.query(`
      CREATE TABLE field_use (
        contract text NOT NULL,
        coordinate text NOT NULL,
        day timestamptz(3) NOT NULL,
        requests bigint NOT NULL,
        CONSTRAINT field_use_pkey PRIMARY KEY (contract, coordinate, day)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE field_use');
    await queryRunner.query('DROP TABLE operation_use');
    await queryRunner.query('DROP TABLE operation');
  }
}
