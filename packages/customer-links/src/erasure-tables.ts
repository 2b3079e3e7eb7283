/**
 * Makes what a subgraph needs to erase customers: `erased_customer` holds who was, `redacted_json` empties
 * the texts of JSON, `erase_events` those of past events, which the application can only add to. Merged
 * migrations use it: never edit it, write the next one beside it.
 *
 * @param tables each with the column `customer_id`: rows that come later for somebody who was erased are noticed
 */
export function createErasureTables(tables: readonly string[]): string {
  return `
    CREATE TABLE erased_customer (
      customer_id uuid CONSTRAINT erased_customer_pkey PRIMARY KEY,
      erasure_id uuid NOT NULL,
      is_due boolean NOT NULL DEFAULT false
    );
    CREATE INDEX erased_customer_due_idx ON erased_customer (customer_id) WHERE is_due;

    ${REDACTED_JSON}
    ${ERASE_EVENTS}
    ${tables.map(noticeErasedOf).join('')}
  `;
}

/** Undoes {@link createErasureTables}. */
export function dropErasureTables(tables: readonly string[]): string {
  return `
    ${tables.map(ignoreErasedOf).join('')}
    DROP FUNCTION erase_events(uuid[], uuid[], text[]);
    DROP FUNCTION redacted_json(jsonb, text[]);
    DROP TABLE erased_customer;
  `;
}

/**
 * Notices rows of one more table that are written for somebody who was erased: by an import that was under
 * way, or by an event that came late. Merged migrations use it: never edit it, write the next one beside it.
 *
 * The lock is the one of customer links: an erasure holds it alone, so that no row is written beside it. Later
 * the row of `erased_customer`, which every writer takes, does the same.
 *
 * @param table with the column `customer_id`
 */
export function noticeErasedOf(table: string): string {
  return `
    CREATE FUNCTION ${table}_erased_notice() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtext(TG_TABLE_SCHEMA), hashtext('customer_link'));
      UPDATE erased_customer SET is_due = true
        FROM written WHERE erased_customer.customer_id = written.customer_id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_erased_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_erased_notice();
    CREATE TRIGGER ${table}_erased_changed AFTER UPDATE ON ${table}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_erased_notice();
  `;
}

/** Undoes {@link noticeErasedOf}. */
export function ignoreErasedOf(table: string): string {
  return `
    DROP TRIGGER ${table}_erased_added ON ${table};
    DROP TRIGGER ${table}_erased_changed ON ${table};
    DROP FUNCTION ${table}_erased_notice();
  `;
}

/**
 * SQL for the WHEN of a trigger that keeps words as they were: it lets those go who take them away for good.
 * Merged migrations use it: never edit it, write the next one beside it.
 */
export const IS_NOT_ERASING = `coalesce(current_setting('cx.erasing', true), '') = ''`;

// Ids and instants stay: they tell of rows that stay.
const REDACTED_JSON = `
  CREATE FUNCTION redacted_json(value jsonb, kept text[]) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE SET search_path FROM CURRENT AS $$ BEGIN
    CASE jsonb_typeof(value)
      WHEN 'object' THEN RETURN (
        SELECT coalesce(jsonb_object_agg(name, CASE WHEN name = ANY (kept) THEN part ELSE redacted_json(part, kept) END), '{}')
        FROM jsonb_each(value) AS parts (name, part));
      WHEN 'array' THEN RETURN (
        SELECT coalesce(jsonb_agg(redacted_json(part, kept) ORDER BY position), '[]')
        FROM jsonb_array_elements(value) WITH ORDINALITY AS parts (part, position));
      WHEN 'string' THEN RETURN CASE
        WHEN value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN value
        WHEN value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' THEN value
        ELSE '""'::jsonb END;
      ELSE RETURN value;
    END CASE;
  END $$;
`;

// It can take words out of events and nothing else. Where an event lies in the log stays as it was, so that
// no consumer reads it again or passes over it.
const ERASE_EVENTS = `
  CREATE FUNCTION erase_events(customer_ids uuid[], subject_ids uuid[], kept text[]) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH erased AS (
      UPDATE outbox SET payload = redacted_json(payload, kept)
      WHERE customer_id = ANY (customer_ids) OR subject_id = ANY (subject_ids)
      RETURNING 1
    )
    SELECT count(*) FROM erased
  $$;
  REVOKE ALL ON FUNCTION erase_events(uuid[], uuid[], text[]) FROM PUBLIC;
  DO $$ DECLARE grantee text; BEGIN
    FOR grantee IN
      SELECT DISTINCT rights.grantee::regrole FROM pg_class, aclexplode(relacl) AS rights
      WHERE pg_class.oid = 'outbox'::regclass AND rights.privilege_type = 'INSERT' AND rights.grantee NOT IN (0, relowner)
    LOOP
      EXECUTE format('GRANT EXECUTE ON FUNCTION erase_events(uuid[], uuid[], text[]) TO %s', grantee);
    END LOOP;
  END $$;
`;
