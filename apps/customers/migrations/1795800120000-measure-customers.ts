import {
  CREATE_FACT_QUEUE,
  DROP_FACT_QUEUE,
  type MeasuredTable,
  measureRowsOf,
  queueAll,
  stopMeasuringRowsOf,
} from '@cx/facts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURED: readonly MeasuredTable[] = [
  {
    table: 'customer',
    kind: 'customer',
    subjects: 'SELECT id FROM changed',
    columns: ['id', 'kind', 'country', 'age_band', 'gender', 'first_seen_at'],
  },
  { table: 'brand', kind: 'brand', subjects: 'SELECT key FROM changed' },
  { table: 'touchpoint', kind: 'touchpoint', subjects: 'SELECT id FROM changed' },
  {
    table: 'customer_value',
    kind: 'customer-value',
    subjects: 'SELECT id FROM changed',
    columns: [
      'id',
      'customer_id',
      'brand_id',
      'period_from',
      'period_to',
      'revenue_minor',
      'currency',
      'orders',
    ],
  },
];

export class MeasureCustomers1795800120000 implements MigrationInterface {
  name = 'MeasureCustomers1795800120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_FACT_QUEUE);
    for (const table of MEASURED) await queryRunner.query(measureRowsOf(table));
    await queryRunner.query(queueAll('brand', 'SELECT key FROM brand'));
    await queryRunner.query(queueAll('customer', 'SELECT id FROM customer'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of MEASURED.toReversed()) {
      await queryRunner.query(stopMeasuringRowsOf(table));
    }
    await queryRunner.query(DROP_FACT_QUEUE);
  }
}
