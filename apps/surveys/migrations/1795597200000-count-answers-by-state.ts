import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountAnswersByState1795597200000 implements MigrationInterface {
  name = 'CountAnswersByState1795597200000';

  // Beside the index over values: what a share leaves out is counted without reading what it counts.
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX answer_question_id_state_idx ON answer (question_id, state)
      WHERE state <> 'ANSWERED'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX answer_question_id_state_idx');
  }
}
