/** What the cells of a column are; any of them may be null. An `id` is a text that nobody has written. */
export type ColumnType =
  | 'id'
  | 'text'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'instant'
  | 'text_list'
  | 'json';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A value in the form of its column's type. */
export type Cell = string | number | boolean | Date | object | readonly string[] | null;

/** One cell for each column, in their order. */
export type Row = readonly Cell[];

/** A cell as a number. @throws TypeError for anything else: a column says what its cells are */
export function numberCell(cell: Cell): number {
  return typeof cell === 'number' ? cell : misplaced('a number', cell);
}

/** As {@link numberCell}. */
export function booleanCell(cell: Cell): boolean {
  return typeof cell === 'boolean' ? cell : misplaced('true or false', cell);
}

/** As {@link numberCell}. */
export function instantCell(cell: Cell): Date {
  return cell instanceof Date ? cell : misplaced('an instant', cell);
}

/** As {@link numberCell}. */
export function textListCell(cell: Cell): readonly string[] {
  return Array.isArray(cell) ? cell : misplaced('a list of texts', cell);
}

/** As {@link numberCell}. */
export function textCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : misplaced('a text', cell);
}

function misplaced(expected: string, cell: Cell): never {
  throw new TypeError(`A column of another type holds ${typeof cell}: expected ${expected}.`);
}
