import { storableJson } from './storable-text.ts';

/** What a statement needs to know of the columns of a row. */
type Columns<Row> = readonly {
  property: keyof Row & string;
  name: string;
  type: string;
}[];

/** An INSERT of one row, for {@link valuesOf}. */
export function insertOf<Row>(table: string, columns: Columns<Row>): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `INSERT INTO ${table} (${names}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`;
}

/** An UPDATE of one row by its key, for {@link valuesOf}. */
export function updateOf<Row>(table: string, key: string, columns: Columns<Row>): string {
  const set = columns.map(({ name }, index) => `${name} = $${index + 1}`).join(', ');
  const position = columns.findIndex(({ name }) => name === key) + 1;
  return `UPDATE ${table} SET ${set} WHERE ${key} = $${position}`;
}

export function valuesOf<Row>(columns: Columns<Row>, row: Row): unknown[] {
  return columns.map(({ property, type }) => {
    const value = row[property];
    return type === 'jsonb' && value !== null ? storableJson(value) : value;
  });
}
