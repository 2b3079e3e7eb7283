export type MarkedFamily = readonly [family: string, time: string, where?: string];

export interface MarkOptions {
  /** Of the triggers, where those of the table have its name already. */
  readonly name?: string;
  /** What cells depend on: a change of other columns marks nothing. All, if absent. */
  readonly columns?: string;
}

/**
 * Marks the days of rows that are written, so that their cells are made anew: days of UTC, those of any zone lie in two
 * of them. Merged migrations use it: never edit it, write the next one beside it.
 *
 * @param families of the table, each with the instant that decides to which period a row belongs, and which rows count
 */
export function markDaysOf(
  table: string,
  families: readonly MarkedFamily[],
  { name = table, columns = '*' }: MarkOptions = {},
): string {
  const without = (rows: string, others: string): string =>
    `(SELECT ${columns} FROM ${rows} EXCEPT SELECT ${columns} FROM ${others})`;
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
    CREATE FUNCTION mark_days_of_${name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN ${mark('SELECT * FROM written')}
      ELSIF TG_OP = 'UPDATE' THEN ${mark(`${without('former', 'written')} UNION ALL ${without('written', 'former')}`)}
      ELSE ${mark('SELECT * FROM former')}
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_added AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${name}();
    CREATE TRIGGER ${name}_changed AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS former NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${name}();
    CREATE TRIGGER ${name}_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS former
      FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_${name}();
  `;
}

/** Undoes {@link markDaysOf}. */
export function forgetDaysOf(table: string, name = table): string {
  return `
    DROP TRIGGER ${name}_added ON ${table};
    DROP TRIGGER ${name}_changed ON ${table};
    DROP TRIGGER ${name}_deleted ON ${table};
    DROP FUNCTION mark_days_of_${name}();
  `;
}

/** Lets the cells be built of brands of which there are rows already. */
export function knowBrandsOf(table: string, families: readonly MarkedFamily[]): string {
  return families
    .map(
      ([family, , where = 'true']) => `
        INSERT INTO rollup_zone (family, brand_id, zone)
        SELECT DISTINCT '${family}', brand_id, 'UTC' FROM ${table} WHERE ${where} ON CONFLICT DO NOTHING;`,
    )
    .join('');
}
