import { KEEP_PENDING_FACTS, tellPendingFacts } from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellPendingReviews1795900000000 implements MigrationInterface {
  name = 'TellPendingReviews1795900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tellPendingFacts('reviews_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(KEEP_PENDING_FACTS);
  }
}
