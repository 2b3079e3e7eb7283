import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditAndUsage1795478400000 implements MigrationInterface {
  name = 'CreateAuditAndUsage1795478400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Details are json, not jsonb: the text is kept as it was hashed.
    await queryRunner.query(`
      CREATE TABLE audit_entry (
        seq bigint CONSTRAINT audit_entry_pkey PRIMARY KEY
          CONSTRAINT audit_entry_seq_check CHECK (seq > 0),
        at timestamptz(3) NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        subject text,
        details json NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL
      )`);

    // Empty until the first entry, as all tables are that a restore fills.
    await queryRunner.query(`
      CREATE TABLE audit_head (
        is_only boolean DEFAULT true CONSTRAINT audit_head_pkey PRIMARY KEY
          CONSTRAINT audit_head_is_only_check CHECK (is_only),
        seq bigint NOT NULL,
        hash text NOT NULL
      )`);

    // ALWAYS: a session that passes over triggers, as one that replicates does, meets these.
    await queryRunner.query(`
      CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'The audit log is only added to: % of % is refused.', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
      CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON audit_head
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
      ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only;
      ALTER TABLE audit_head ENABLE ALWAYS TRIGGER audit_head_kept`);

    // A schema's default privileges give the application's role, whatever its name, all that rows can take.
    await queryRunner.query(`
      DO $$ DECLARE grantee text; BEGIN
        FOR grantee IN
          SELECT DISTINCT rights.grantee::regrole FROM pg_class, aclexplode(relacl) AS rights
          WHERE pg_class.oid = 'audit_entry'::regclass AND rights.grantee NOT IN (0, relowner)
        LOOP
          EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM %s', grantee);
          EXECUTE format('REVOKE DELETE, TRUNCATE ON audit_head FROM %s', grantee);
        END LOOP;
      END $$`);

    await queryRunner.query(`
      CREATE TABLE usage (
        principal_id text NOT NULL,
        hour timestamptz(3) NOT NULL,
        key_id text NOT NULL,
        operation text NOT NULL,
        requests bigint NOT NULL,
        errors bigint NOT NULL,
        denied_fields bigint NOT NULL,
        estimated_cost double precision NOT NULL,
        actual_cost double precision NOT NULL,
        fetches jsonb NOT NULL,
        CONSTRAINT usage_pkey PRIMARY KEY (principal_id, hour, key_id, operation)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE usage');
    await queryRunner.query('DROP TABLE audit_head');
    await queryRunner.query('DROP TABLE audit_entry');
    await queryRunner.query('DROP FUNCTION audit_refuse()');
  }
}
