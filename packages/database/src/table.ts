import type { EntitySchema } from 'typeorm';

export interface Column<Property extends string = string> {
  /** Its name in the program. */
  readonly property: Property;
  /** Its name in the database. */
  readonly name: string;
  /** Its Postgres type, `text[]` for an array. */
  readonly type: string;
}

/** What SQL needs to know of an entity, so that no statement lists columns by hand. */
export interface Table<Property extends string> {
  readonly name: string;
  readonly columns: readonly Column<Property>[];
  /** `ticket.id AS "id", ticket.brand_id AS "brandId", …`: goes behind SELECT. */
  readonly selectList: string;
  /** The same of some of them. */
  selectListOf(columns: readonly Column[]): string;
  column<Wanted extends Property>(property: Wanted): Column<Wanted>;
  only<Wanted extends Property>(...properties: readonly Wanted[]): Column<Wanted>[];
  /** All but some, in their order. */
  without<Unwanted extends Property>(
    ...properties: readonly Unwanted[]
  ): Column<Exclude<Property, Unwanted>>[];
}

export function tableOf<Row extends object>(entity: EntitySchema<Row>): Table<keyof Row & string> {
  const { name, tableName = name, columns: options } = entity.options;
  const columns: Column<keyof Row & string>[] = [];
  let property: keyof Row & string;
  for (property in options) {
    const option = options[property];
    // What is not selected is the database's own: it makes it of other columns.
    if (option !== undefined && option.select !== false) {
      columns.push({
        property,
        name: option.name ?? property,
        type: `${String(option.type)}${option.array === true ? '[]' : ''}`,
      });
    }
  }
  const byProperty = new Map<string, Column>(columns.map((one) => [one.property, one]));

  function column<Wanted extends keyof Row & string>(wanted: Wanted): Column<Wanted> {
    const found = byProperty.get(wanted);
    if (found === undefined) throw new Error(`${name} has no column ${wanted}.`);
    return { ...found, property: wanted };
  }

  function selectListOf(some: readonly Column[]): string {
    return some.map((one) => `${tableName}.${one.name} AS "${one.property}"`).join(', ');
  }

  return {
    name: tableName,
    columns,
    selectList: selectListOf(columns),
    selectListOf,
    column,
    only: (...properties) => properties.map((wanted) => column(wanted)),
    without<Unwanted extends keyof Row & string>(...properties: readonly Unwanted[]) {
      const unwanted = new Set<string>(properties);
      const isKept = (one: Column): one is Column<Exclude<keyof Row & string, Unwanted>> =>
        !unwanted.has(one.property);
      return columns.filter(isKept);
    },
  };
}
