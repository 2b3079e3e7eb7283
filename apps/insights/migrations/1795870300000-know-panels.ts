import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
  CREATE TABLE competitor_panel_fact (
    id uuid CONSTRAINT competitor_panel_fact_pkey PRIMARY KEY,
    brand_id text NOT NULL,
    valid_from timestamptz(3) NOT NULL,
    competitors text[] NOT NULL,
    seq bigint NOT NULL
  );
  CREATE INDEX competitor_panel_fact_brand_id_idx ON competitor_panel_fact (brand_id, valid_from);
`;

export class KnowPanels1795870300000 implements MigrationInterface {
  name = 'KnowPanels1795870300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLE);
    await queryRunner.query(enableRowSecurity('competitor_panel_fact', seesBrand('brand_id')));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(disableRowSecurity('competitor_panel_fact'));
    await queryRunner.query('DROP TABLE competitor_panel_fact');
  }
}
