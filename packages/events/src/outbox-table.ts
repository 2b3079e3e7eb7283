/**
 * Makes the outbox of one subgraph, in the schema of the migration that runs it. Merged migrations use it:
 * never edit it, write the next one beside it.
 *
 * Readers take rows by `(xid, seq)` below the oldest transaction still running. `seq` alone would lose the
 * rows of a transaction that took its number early and committed late.
 *
 * @param eventsRole may read this table and nothing else
 */
export function createOutboxTable(eventsRole: string): string {
  return `
    CREATE TABLE outbox (
      seq bigint GENERATED ALWAYS AS IDENTITY,
      xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      type text NOT NULL,
      brand_id text,
      customer_id uuid,
      subject_id uuid,
      occurred_at timestamptz(3) NOT NULL,
      recorded_at timestamptz(3) NOT NULL DEFAULT now(),
      payload jsonb NOT NULL,
      CONSTRAINT outbox_pkey PRIMARY KEY (xid, seq)
    );
    CREATE INDEX outbox_epoch_idx ON outbox (seq) WHERE type = 'outbox.epoch';

    -- Cursors into this log hold while its newest epoch stays the same: a restore begins another.
    INSERT INTO outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}');

    CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_notify('outbox', TG_TABLE_SCHEMA); RETURN NULL; END $$;
    CREATE TRIGGER outbox_notify AFTER INSERT ON outbox
      FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

    GRANT SELECT ON outbox TO ${eventsRole};
  `;
}

/** Undoes {@link createOutboxTable}. */
export const DROP_OUTBOX_TABLE = `
  DROP TABLE outbox;
  DROP FUNCTION outbox_notify();
`;

/**
 * Lets the events' role read the outbox, whatever its brands, and the application add to it and read
 * nothing: events tell of all brands. Merged migrations use it: never edit it, write the next one beside it.
 */
export function enableOutboxSecurity(eventsRole: string): string {
  return `
    ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
    CREATE POLICY outbox_added ON outbox FOR INSERT WITH CHECK (true);
    CREATE POLICY outbox_read ON outbox FOR SELECT TO ${eventsRole} USING (true);
  `;
}

/** Undoes {@link enableOutboxSecurity}. */
export const DISABLE_OUTBOX_SECURITY = `
  DROP POLICY outbox_added ON outbox;
  DROP POLICY outbox_read ON outbox;
  ALTER TABLE outbox DISABLE ROW LEVEL SECURITY;
`;

/**
 * Makes the table in which a consumer remembers how far it has read each outbox. Merged migrations use
 * it: never edit it, write the next one beside it.
 */
export const CREATE_EVENT_CURSOR_TABLE = `
  CREATE TABLE event_cursor (
    source text CONSTRAINT event_cursor_pkey PRIMARY KEY,
    epoch uuid,
    xid xid8 NOT NULL DEFAULT '0',
    seq bigint NOT NULL DEFAULT 0,
    read_at timestamptz(3) NOT NULL DEFAULT now()
  )
`;

export const DROP_EVENT_CURSOR_TABLE = 'DROP TABLE event_cursor';
