import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StateSelfAssessments1795687300000 implements MigrationInterface {
  name = 'StateSelfAssessments1795687300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE self_assessment (
        id uuid CONSTRAINT self_assessment_pkey PRIMARY KEY,
        brand_id text NOT NULL,
        touchpoint text,
        construct text NOT NULL CONSTRAINT self_assessment_construct_check CHECK (construct IN
          ('TRUST', 'LOYALTY', 'PREFERENCE', 'SATISFACTION', 'EFFORT', 'RECOMMEND', 'STORY',
           'PROFILE', 'OTHER')),
        period_from timestamptz(3) NOT NULL,
        period_to timestamptz(3) NOT NULL,
        scale_min double precision NOT NULL,
        scale_max double precision NOT NULL,
        value double precision NOT NULL,
        source text,
        stated_by text NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT self_assessment_period_check CHECK (period_from < period_to),
        CONSTRAINT self_assessment_scale_check CHECK
          (scale_min < scale_max AND value BETWEEN scale_min AND scale_max)
      )`);
    await queryRunner.query(`
      CREATE INDEX self_assessment_brand_id_recorded_at_idx
      ON self_assessment (brand_id, recorded_at DESC, id DESC)`);
    await queryRunner.query(
      'CREATE INDEX question_brand_id_construct_idx ON question (brand_id, construct)',
    );
    await queryRunner.query(enableRowSecurity('self_assessment', seesBrand('brand_id')));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('self_assessment'));
    await queryRunner.query('DROP INDEX question_brand_id_construct_idx');
    await queryRunner.query('DROP TABLE self_assessment');
  }
}
