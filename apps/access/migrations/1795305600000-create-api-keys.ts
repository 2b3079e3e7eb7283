import { createOutboxTable, DROP_OUTBOX_TABLE, enableOutboxSecurity } from '@cx/events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeys1795305600000 implements MigrationInterface {
  name = 'CreateApiKeys1795305600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // What the service refuses is refused here too: whatever writes, no key is for ever, and none is for everything
    // because somebody forgot to say for what.
    await queryRunner.query(`
      CREATE TABLE api_key (
        id uuid CONSTRAINT api_key_pkey PRIMARY KEY,
        public_id text NOT NULL,
        digest text NOT NULL,
        pepper_id text NOT NULL,
        principal_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT api_key_name_check CHECK (name <> ''),
        kind text NOT NULL CONSTRAINT api_key_kind_check CHECK (kind IN ('bi', 'partner')),
        scopes text[] NOT NULL CONSTRAINT api_key_scopes_check
          CHECK (cardinality(scopes) > 0 AND array_position(scopes, NULL) IS NULL AND NOT '*' = ANY(scopes)),
        brands text[] NOT NULL CONSTRAINT api_key_brands_check
          CHECK (cardinality(brands) > 0 AND array_position(brands, NULL) IS NULL),
        contract text NOT NULL,
        allowed_ips text[] NOT NULL,
        not_before timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        created_by text NOT NULL,
        rotated_from uuid CONSTRAINT api_key_rotated_from_fkey REFERENCES api_key,
        revoked_at timestamptz(3),
        last_used_at timestamptz(3),
        CONSTRAINT api_key_public_id_key UNIQUE (public_id),
        CONSTRAINT api_key_rotated_from_key UNIQUE (rotated_from),
        CONSTRAINT api_key_expires_at_check CHECK (
          expires_at >= not_before AND expires_at <= created_at + interval '8784 hours'
        )
      )`);

    await queryRunner.query(createOutboxTable('access_events'));
    await queryRunner.query(enableOutboxSecurity('access_events'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_OUTBOX_TABLE);
    await queryRunner.query('DROP TABLE api_key');
  }
}
