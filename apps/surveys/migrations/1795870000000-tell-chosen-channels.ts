import { queueAll } from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of answers it is told which channels were offered and chosen: those that are there are told again. */
export class TellChosenChannels1795870000000 implements MigrationInterface {
  name = 'TellChosenChannels1795870000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      queueAll(
        'survey-response',
        'SELECT response_id FROM answer JOIN question ON question.id = question_id WHERE question.choices IS NOT NULL',
      ),
    );
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
