import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';
import { DISABLE_OUTBOX_SECURITY, enableOutboxSecurity } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// A customer, and its marks, are seen by whoever sees a brand that it has been in touch with: of those ties
// the sub-select sees only what its own policy lets through. Not by EXISTS: the planner would read all ties
// of everybody into a hash table, for each statement.
const OF_SEEN_CUSTOMER = (id: string): string =>
  `(SELECT true FROM customer_brand WHERE customer_brand.customer_id = ${id} LIMIT 1)`;

const CONDITIONS: Readonly<Record<string, string>> = {
  brand: seesBrand('key'),
  customer_brand: seesBrand('brand_id'),
  customer: OF_SEEN_CUSTOMER('customer.id'),
  identity: OF_SEEN_CUSTOMER('identity.customer_id'),
};

export class SecureCustomersRows1795341600000 implements MigrationInterface {
  name = 'SecureCustomersRows1795341600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(CONDITIONS)) {
      await queryRunner.query(enableRowSecurity(table, condition));
    }
    await queryRunner.query(enableOutboxSecurity('customers_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DISABLE_OUTBOX_SECURITY);
    for (const table of Object.keys(CONDITIONS).toReversed()) {
      await queryRunner.query(disableRowSecurity(table));
    }
  }
}
