import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cells had as columns before they were packed, in the order in which they were made. */
const FORMER: Readonly<Record<string, { dimensions: string; bytes: string }>> = {
  interactions_rollup: {
    dimensions: 'domain direction team touchpoint country age_band gender',
    bytes: '',
  },
  tickets_opened_rollup: {
    dimensions: 'priority ticket_type team touchpoint country age_band gender topic',
    bytes: 'frt_sketch frt_business_sketch',
  },
  tickets_solved_rollup: {
    dimensions: 'priority ticket_type team touchpoint country age_band gender topic',
    bytes: 'resolution_full_sketch',
  },
  reviews_rollup: {
    dimensions: 'stars channel touchpoint team subject country age_band gender topic',
    bytes: 'publication_sketch reply_sketch',
  },
  mentions_rollup: {
    dimensions: 'channel sentiment touchpoint team country age_band gender topic',
    bytes: 'reply_sketch',
  },
  responses_rollup: {
    dimensions: 'channel touchpoint team country age_band gender topic',
    bytes: '',
  },
  invitations_rollup: { dimensions: 'channel country age_band gender', bytes: '' },
  feedback_rollup: {
    dimensions: 'sentiment team touchpoint country age_band gender topic',
    bytes: '',
  },
  dissatisfactions_rollup: {
    dimensions: 'touchpoint team country age_band gender',
    bytes: 'known gone_public',
  },
  customers_gained_rollup: { dimensions: 'country age_band gender', bytes: '' },
  customers_ended_rollup: { dimensions: 'country age_band gender', bytes: '' },
  self_assessments_rollup: { dimensions: '', bytes: '' },
  satisfactions_rollup: { dimensions: '', bytes: '' },
  channel_preferences_rollup: { dimensions: 'country age_band gender', bytes: '' },
};

// A month of cells is a row for each part, packed number by number: to keep each cell as a row of its own costs more than
// the facts that it counts. Not compressed: they are read far more often than they are written.
const CHUNKS = `
  CREATE UNLOGGED TABLE rollup_chunk (
    family text NOT NULL,
    brand_id text NOT NULL,
    zone text NOT NULL,
    cube smallint NOT NULL,
    month date NOT NULL,
    part text NOT NULL,
    cells bytea NOT NULL,
    CONSTRAINT rollup_chunk_pkey PRIMARY KEY (family, brand_id, zone, cube, month, part)
  );
  ALTER TABLE rollup_chunk ALTER COLUMN cells SET STORAGE EXTERNAL;
`;

// PostgreSQL takes coalesce() for what may leak, and asks no index of it under row-level security.
const SOLVED_AT = `
  DROP INDEX ticket_fact_brand_id_solved_at_idx;
  CREATE INDEX ticket_fact_brand_id_solved_at_idx ON ticket_fact
    (brand_id, (CASE WHEN solved_at IS NULL THEN closed_at ELSE solved_at END));
`;

const FORMER_SOLVED_AT = `
  DROP INDEX ticket_fact_brand_id_solved_at_idx;
  CREATE INDEX ticket_fact_brand_id_solved_at_idx ON ticket_fact (brand_id, (coalesce(solved_at, closed_at)));
`;

/** Nothing is known of any cell: all are built anew, and facts answer until then. */
const FORGET = 'UPDATE rollup_zone SET fingerprint = NULL, building = NULL, built_behind = NULL';

export class PackCells1795880000000 implements MigrationInterface {
  name = 'PackCells1795880000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CHUNKS);
    await queryRunner.query(enableRowSecurity('rollup_chunk', seesBrand('brand_id')));
    for (const [table, { dimensions, bytes }] of Object.entries(FORMER)) {
      const columns = ['cube', 'period', ...namesIn(dimensions), ...namesIn(bytes)];
      await queryRunner.query(`
        TRUNCATE ${table};
        ALTER TABLE ${table} ${columns.map((name) => `DROP COLUMN ${name}`).join(', ')};
        CREATE INDEX ${table}_day_idx ON ${table} (brand_id, zone, bucket)`);
    }
    await queryRunner.query(SOLVED_AT);
    await queryRunner.query(FORGET);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, { dimensions, bytes }] of Object.entries(FORMER)) {
      const columns = [
        'cube smallint NOT NULL',
        'period text NOT NULL',
        ...namesIn(dimensions).map((name) => `${name} text`),
        ...namesIn(bytes).map((name) => `${name} bytea`),
      ];
      await queryRunner.query(`
        TRUNCATE ${table};
        DROP INDEX ${table}_day_idx;
        ALTER TABLE ${table} ${columns.map((column) => `ADD COLUMN ${column}`).join(', ')};
        CREATE INDEX ${table}_cell_idx ON ${table} (brand_id, zone, cube, period, bucket)`);
    }
    await queryRunner.query(FORMER_SOLVED_AT);
    await queryRunner.query(FORGET);
    await queryRunner.query(disableRowSecurity('rollup_chunk'));
    await queryRunner.query('DROP TABLE rollup_chunk');
  }
}

function namesIn(text: string): string[] {
  return text.split(' ').filter((name) => name !== '');
}
