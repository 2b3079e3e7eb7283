/**
 * Makes the queue of what is to be measured: kinds and ids, many in one row, in the order in which they were
 * written. Merged migrations use it: never edit it, write the next one beside it.
 */
export const CREATE_FACT_QUEUE = `
  CREATE TABLE fact_due (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT fact_due_pkey PRIMARY KEY,
    kind text NOT NULL,
    subject_ids text[] NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    attempts int NOT NULL DEFAULT 0
  );
  CREATE INDEX fact_due_kind_idx ON fact_due (kind, attempts, id);
`;

/** Undoes {@link CREATE_FACT_QUEUE}. */
export const DROP_FACT_QUEUE = 'DROP TABLE fact_due;';

/**
 * Lets consumers of the outbox know since when something is to be measured that no event has told yet. Merged
 * migrations use it: never edit it, write the next one beside it.
 */
export function tellPendingFacts(eventsRole: string): string {
  return `
    CREATE VIEW outbox_pending AS SELECT queued_at AS since FROM fact_due;
    GRANT SELECT ON outbox_pending TO ${eventsRole};
  `;
}

/** Undoes {@link tellPendingFacts}. */
export const KEEP_PENDING_FACTS = 'DROP VIEW outbox_pending;';

export interface MeasuredTable {
  readonly table: string;
  /** What is measured anew when rows of the table are written, such as `ticket`. */
  readonly kind: string;
  /** A SELECT of the ids of those subjects, from `changed`: the rows that were written. */
  readonly subjects: string;
  /**
   * The columns that `subjects` reads and that the measures depend on: a change of others is passed over.
   *
   * @default all of them
   */
  readonly columns?: readonly string[];
}

/**
 * Lets subjects be measured anew when rows of a table are written: each statement adds a row for 500 of them.
 * Merged migrations use it: never edit it, write the next one beside it.
 */
export function measureRowsOf(measured: MeasuredTable): string {
  const { table, kind, subjects, columns = ['*'] } = measured;
  const name = triggerName(measured);
  const list = columns.join(', ');
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      ${queueAll(kind, subjects)}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
    CREATE TRIGGER ${name}_removed AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${name}();

    CREATE FUNCTION ${name}_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      -- No join: the plan that one row is given would serve thousands badly.
      WITH changed AS (SELECT ${list} FROM written EXCEPT SELECT ${list} FROM former)
      ${queueAll(kind, subjects)}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_changed AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS former NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}_changed();
  `;
}

/** Undoes {@link measureRowsOf}. */
export function stopMeasuringRowsOf(measured: Pick<MeasuredTable, 'table' | 'kind'>): string {
  const name = triggerName(measured);
  return `
    DROP TRIGGER ${name}_added ON ${measured.table};
    DROP TRIGGER ${name}_removed ON ${measured.table};
    DROP TRIGGER ${name}_changed ON ${measured.table};
    DROP FUNCTION ${name}();
    DROP FUNCTION ${name}_changed();
  `;
}

/**
 * Queues the subjects of a SELECT of ids, 500 in one row: in a migration, those that are there before it. Merged
 * migrations use it: never edit it, write the next one beside it.
 */
export function queueAll(kind: string, subjects: string): string {
  return `INSERT INTO fact_due (kind, subject_ids)
        SELECT '${kind}', array_agg(subject_id ORDER BY number) FROM (
          SELECT subject_id, row_number() OVER () AS number
          FROM (SELECT DISTINCT subject_id::text FROM (${subjects}) AS found (subject_id) WHERE subject_id IS NOT NULL) AS subjects
        ) AS numbered GROUP BY (number - 1) / 500 ORDER BY (number - 1) / 500;`;
}

function triggerName({ table, kind }: Pick<MeasuredTable, 'table' | 'kind'>): string {
  return `${table}_measures_${kind.replaceAll('-', '_')}`;
}
