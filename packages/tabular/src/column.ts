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

/** A cell as a number, or null. @throws TypeError for anything else: a column says what its cells are */
export function numberCell(cell: Cell): number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return misplaced('a number', cell);
}

/** As {@link numberCell}. */
export function booleanCell(cell: Cell): boolean | null {
  if (cell === null || typeof cell === 'boolean') return cell;
  return misplaced('true or false', cell);
}

/** As {@link numberCell}. */
export function instantCell(cell: Cell): Date | null {
  if (cell === null || cell instanceof Date) return cell;
  return misplaced('an instant', cell);
}

/** As {@link numberCell}. */
export function textListCell(cell: Cell): readonly string[] | null {
  if (cell === null || Array.isArray(cell)) return cell;
  return misplaced('a list of texts', cell);
}

/** A cell of text or JSON as text, or null. */
export function textCell(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  return JSON.stringify(cell);
}

function misplaced(expected: string, cell: Cell): never {
  throw new TypeError(`A column of another type holds ${typeof cell}: expected ${expected}.`);
}
