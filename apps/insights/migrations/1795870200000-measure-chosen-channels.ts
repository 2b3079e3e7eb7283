import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forgetDaysOf, markDaysOf } from './mark-days.ts';

const FAMILY = 'channel_preferences';
const ROLLUP = `${FAMILY}_rollup`;

// Of whom an answer is stands with its response. Whoever reads it sees what of both they may see.
const CHOICES = `
  ALTER TABLE answer_fact
    ADD COLUMN offered_channels text[] NOT NULL DEFAULT '{}',
    ADD COLUMN chosen_channels text[] NOT NULL DEFAULT '{}';
  ALTER TABLE answer_fact
    ALTER COLUMN offered_channels DROP DEFAULT,
    ALTER COLUMN chosen_channels DROP DEFAULT;
  CREATE VIEW channel_choice WITH (security_invoker = true) AS
    SELECT answer.response_id, answer.brand_id, response.customer_id, answer.submitted_at, answer.survey_key,
      response.country, response.age_band, response.gender, offered.channel, offered.channel = ANY (chosen_channels) AS is_chosen
    FROM answer_fact AS answer JOIN response_fact AS response ON response.id = answer.response_id
      CROSS JOIN LATERAL unnest(offered_channels) AS offered (channel)
    WHERE state = 'ANSWERED' AND offered_channels <> '{}';
  CREATE UNLOGGED TABLE ${ROLLUP} (
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    period text NOT NULL,
    bucket date NOT NULL,
    survey text,
    channel text,
    country text,
    age_band text,
    gender text,
    n bigint NOT NULL,
    chosen bigint NOT NULL
  );
  CREATE INDEX ${ROLLUP}_cell_idx ON ${ROLLUP} (brand_id, zone, cube, period, bucket);
`;

/** Most answers choose no channel. */
const MARKED = {
  answer_fact: `offered_channels <> '{}'`,
  response_fact: `EXISTS (
    SELECT FROM answer_fact AS answer WHERE answer.response_id = facts.id AND answer.offered_channels <> '{}')`,
};

export class MeasureChosenChannels1795870200000 implements MigrationInterface {
  name = 'MeasureChosenChannels1795870200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CHOICES);
    await queryRunner.query(enableRowSecurity(ROLLUP, seesBrand('brand_id')));
    for (const [table, where] of Object.entries(MARKED)) {
      await queryRunner.query(
        markDaysOf(table, [[FAMILY, 'submitted_at', where]], { name: `${table}_channels` }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(MARKED)) {
      await queryRunner.query(forgetDaysOf(table, `${table}_channels`));
    }
    await queryRunner.query(disableRowSecurity(ROLLUP));
    await queryRunner.query(`
      DROP TABLE ${ROLLUP};
      DROP VIEW channel_choice;
      ALTER TABLE answer_fact DROP COLUMN offered_channels, DROP COLUMN chosen_channels;
      DELETE FROM rollup_mark WHERE family = '${FAMILY}';
      DELETE FROM rollup_zone WHERE family = '${FAMILY}'`);
  }
}
