import { type MeasuredTable, measureRowsOf, queueAll, stopMeasuringRowsOf } from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PANELS: MeasuredTable = {
  table: 'competitor_panel',
  kind: 'competitor-panel',
  subjects: 'SELECT id FROM changed',
};

/** Whom brands compare themselves with is told to whoever measures shares of voice. */
export class MeasurePanels1795870000000 implements MigrationInterface {
  name = 'MeasurePanels1795870000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(measureRowsOf(PANELS));
    await queryRunner.query(queueAll(PANELS.kind, 'SELECT id FROM competitor_panel'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(stopMeasuringRowsOf(PANELS));
  }
}
