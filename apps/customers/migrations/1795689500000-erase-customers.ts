import { createErasureTables, dropErasureTables } from '@cx/customer-links';
import { disableRowSecurity, enableRowSecurity } from '@cx/database';
import { CREATE_EVENT_CURSOR_TABLE, DROP_EVENT_CURSOR_TABLE } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table: who sees a customer sees its erasure; what marks were erased, nobody does. */
const CONDITIONS: Readonly<Record<string, string>> = {
  erasure: `(SELECT true FROM customer_brand WHERE customer_brand.customer_id = erasure.customer_id LIMIT 1)`,
  erasure_receipt: `(SELECT true FROM erasure WHERE erasure.id = erasure_receipt.erasure_id LIMIT 1)`,
  erased_mark: 'false',
};

export class EraseCustomers1795689500000 implements MigrationInterface {
  name = 'EraseCustomers1795689500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE customer ADD COLUMN erased_at timestamptz(3)');
    await queryRunner.query(`
      CREATE TABLE erasure (
        id uuid CONSTRAINT erasure_pkey PRIMARY KEY,
        customer_id uuid NOT NULL CONSTRAINT erasure_customer_id_fkey REFERENCES customer,
        requested_by text NOT NULL,
        requested_at timestamptz(3) NOT NULL,
        CONSTRAINT erasure_customer_id_key UNIQUE (customer_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX erasure_requested_at_idx ON erasure (requested_at DESC, id DESC)',
    );

    // Open until the domain tells that nothing is left there.
    await queryRunner.query(`
      CREATE TABLE erasure_receipt (
        erasure_id uuid NOT NULL CONSTRAINT erasure_receipt_erasure_id_fkey REFERENCES erasure,
        domain text NOT NULL CONSTRAINT erasure_receipt_domain_check CHECK
          (domain IN ('customers', 'tickets', 'reviews', 'mentions', 'surveys', 'insights')),
        erased_at timestamptz(3),
        rows integer,
        CONSTRAINT erasure_receipt_pkey PRIMARY KEY (erasure_id, domain),
        CONSTRAINT erasure_receipt_rows_check CHECK (num_nulls(erased_at, rows) IN (0, 2))
      )`);

    // Keyed digests: whoever has the table alone cannot tell whose marks they are.
    await queryRunner.query(`
      CREATE TABLE erased_mark (digest text CONSTRAINT erased_mark_pkey PRIMARY KEY)`);
    for (const [table, condition] of Object.entries(CONDITIONS)) {
      await queryRunner.query(enableRowSecurity(table, condition));
    }

    await queryRunner.query(createErasureTables([]));
    await queryRunner.query(CREATE_EVENT_CURSOR_TABLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_EVENT_CURSOR_TABLE);
    await queryRunner.query(dropErasureTables([]));
    for (const table of Object.keys(CONDITIONS)) await queryRunner.query(disableRowSecurity(table));
    await queryRunner.query('DROP TABLE erased_mark');
    await queryRunner.query('DROP TABLE erasure_receipt');
    await queryRunner.query('DROP TABLE erasure');
    await queryRunner.query('ALTER TABLE customer DROP COLUMN erased_at');
  }
}
