import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forgetDaysOf, knowBrandsOf, markDaysOf, type MarkedFamily } from './mark-days.ts';

/** The families of each table of facts, each with the instant that decides to which period a fact belongs. */
const FAMILIES: Readonly<Record<string, readonly MarkedFamily[]>> = {
  self_assessment_fact: [['self_assessments', 'period_from', `construct = 'SATISFACTION'`]],
  answer_fact: [['satisfactions', 'submitted_at', `construct = 'SATISFACTION'`]],
};

const NEW_PARTS = {
  feedback_rollup: ['public_positive', 'public_negative', 'public_felt'],
  reviews_rollup: ['refused', 'published_seconds'],
  tickets_solved_rollup: ['with_gesture'],
};

const ROLLUPS = `
  CREATE UNLOGGED TABLE self_assessments_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    touchpoint text,
    n bigint NOT NULL,
    superior bigint NOT NULL
  );
  CREATE UNLOGGED TABLE satisfactions_rollup (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    touchpoint text,
    n bigint NOT NULL,
    top bigint NOT NULL
  );
`;

export class ComposeMeasures1795870100000 implements MigrationInterface {
  name = 'ComposeMeasures1795870100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Their cells are of an older model: they are built anew by themselves, and not read until then.
    for (const [table, parts] of Object.entries(NEW_PARTS)) {
      await queryRunner.query(`
        TRUNCATE ${table};
        ALTER TABLE ${table} ${parts.map((part) => `ADD COLUMN ${part} bigint NOT NULL`).join(', ')}`);
    }
    await queryRunner.query(ROLLUPS);
    for (const table of rollups()) {
      await queryRunner.query(enableRowSecurity(table, seesBrand('brand_id')));
      await queryRunner.query(
        `CREATE INDEX ${table}_cell_idx ON ${table} (brand_id, zone, cube, period, bucket)`,
      );
    }
    for (const [table, families] of Object.entries(FAMILIES)) {
      await queryRunner.query(markDaysOf(table, families));
      await queryRunner.query(knowBrandsOf(table, families));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FAMILIES)) await queryRunner.query(forgetDaysOf(table));
    for (const table of rollups()) {
      await queryRunner.query(disableRowSecurity(table));
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query(`
      DELETE FROM rollup_mark WHERE family || '_rollup' = ANY('{${rollups().join()}}');
      DELETE FROM rollup_zone WHERE family || '_rollup' = ANY('{${rollups().join()}}')`);
    for (const [table, parts] of Object.entries(NEW_PARTS)) {
      await queryRunner.query(
        `ALTER TABLE ${table} ${parts.map((part) => `DROP COLUMN ${part}`).join(', ')}`,
      );
    }
  }
}

function rollups(): string[] {
  return Object.values(FAMILIES).flatMap((families) => families.map(([name]) => `${name}_rollup`));
}
