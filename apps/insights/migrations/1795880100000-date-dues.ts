import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a customer waits to be reckoned: no figure that depends on it is newer. */
export class DateDues1795880100000 implements MigrationInterface {
  name = 'DateDues1795880100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE customer_due ADD COLUMN due_at timestamptz NOT NULL DEFAULT now()',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE customer_due DROP COLUMN due_at');
  }
}
