import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddHourlyBudget1795392000000 implements MigrationInterface {
  name = 'AddHourlyBudget1795392000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE api_key ADD COLUMN hourly_budget integer
        CONSTRAINT api_key_hourly_budget_check CHECK (hourly_budget > 0)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE api_key DROP COLUMN hourly_budget');
  }
}
