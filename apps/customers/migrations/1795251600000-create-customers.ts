import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { CREATE_IMPORT_TABLES, DROP_IMPORT_TABLES } from '@cx/intake';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCustomers1795251600000 implements MigrationInterface {
  name = 'CreateCustomers1795251600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE brand (
        key text CONSTRAINT brand_pkey PRIMARY KEY,
        name text NOT NULL,
        industry text,
        country text,
        time_zone text NOT NULL DEFAULT 'UTC'
      )`);
    await queryRunner.query(`
      CREATE TABLE customer (
        id uuid CONSTRAINT customer_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT customer_kind_check CHECK (kind IN ('IDENTIFIED', 'ANONYMOUS')),
        display_name text,
        age_band text,
        gender text,
        country text,
        first_seen_at timestamptz(3) NOT NULL,
        received_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(
      'CREATE INDEX customer_first_seen_at_idx ON customer (first_seen_at, id)',
    );

    await queryRunner.query(`
      CREATE TABLE identity (
        id uuid CONSTRAINT identity_pkey PRIMARY KEY,
        customer_id uuid NOT NULL CONSTRAINT identity_customer_id_fkey REFERENCES customer,
        kind text NOT NULL CONSTRAINT identity_kind_check CHECK
          (kind IN ('EMAIL', 'PHONE', 'HANDLE', 'EXTERNAL_ID', 'ORDER_REF', 'DEVICE')),
        network text NOT NULL,
        value text NOT NULL,
        verified boolean NOT NULL,
        source text NOT NULL,
        first_seen_at timestamptz(3) NOT NULL,
        method text NOT NULL CONSTRAINT identity_method_check
          CHECK (method IN ('DETERMINISTIC', 'PROBABILISTIC', 'MANUAL')),
        confidence real NOT NULL,
        CONSTRAINT identity_value_key UNIQUE (kind, network, value)
      )`);
    await queryRunner.query('CREATE INDEX identity_customer_id_idx ON identity (customer_id)');

    // Who may see a customer: whoever may see a brand that the customer has been in touch with.
    await queryRunner.query(`
      CREATE TABLE customer_brand (
        customer_id uuid NOT NULL CONSTRAINT customer_brand_customer_id_fkey REFERENCES customer,
        brand_id text NOT NULL CONSTRAINT customer_brand_brand_id_fkey REFERENCES brand,
        CONSTRAINT customer_brand_pkey PRIMARY KEY (customer_id, brand_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX customer_brand_brand_id_idx ON customer_brand (brand_id, customer_id)',
    );

    await queryRunner.query(CREATE_IMPORT_TABLES);
    await queryRunner.query(createOutboxTable('customers_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query(DROP_IMPORT_TABLES);
    await queryRunner.query('DROP TABLE customer_brand');
    await queryRunner.query('DROP TABLE identity');
    await queryRunner.query('DROP TABLE customer');
    await queryRunner.query('DROP TABLE brand');
  }
}
