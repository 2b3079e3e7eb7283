export type MarkedFamily = readonly [family: string, time: string, where?: string];

/**
 * Marks the days of rows that are written, so that their cells are made anew: days of UTC, those of any zone lie in two
 * of them. Merged migrations use it: never edit it, write the next one beside it.
 *
 * @param families of the table, each with the instant that decides to which period a row belongs, and which rows count
 */
export function markDaysOf(table: string, families: readonly MarkedFamily[]): string {
  const mark = (rows: string): string =>
    families
      .map(
        ([family, time, where = 'true']) => `
          INSERT INTO rollup_mark (family, brand_id, day)
          SELECT DISTINCT '${family}', brand_id, (${time} AT TIME ZONE 'UTC')::date FROM (${rows}) AS facts
          WHERE ${time} IS NOT NULL AND ${where};
          INSERT INTO rollup_zone (family, brand_id, zone)
          SELECT DISTINCT '${family}', brand_id, 'UTC' FROM (${rows}) AS facts WHERE ${where}
          ON CONFLICT DO NOTHING;`,
      )
      .join('');
  return `
    CREATE FUNCTION mark_days_of_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN ${mark('SELECT * FROM written')}
      ELSIF TG_OP = 'UPDATE' THEN ${mark('SELECT * FROM former UNION ALL SELECT * FROM written')}
      ELSE ${mark('SELECT * FROM former')}
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
    CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS former NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
    CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS former
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${table}();
  `;
}

/** Undoes {@link markDaysOf}. */
export function forgetDaysOf(table: string): string {
  return `
    DROP TRIGGER ${table}_added ON ${table};
    DROP TRIGGER ${table}_changed ON ${table};
    DROP TRIGGER ${table}_deleted ON ${table};
    DROP FUNCTION mark_days_of_${table}();
  `;
}
