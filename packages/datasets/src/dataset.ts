import type { ColumnType } from '@cx/tabular';

export interface DatasetColumn {
  /** In snake_case: the name everywhere. */
  readonly name: string;
  /** `integer` fits a double without loss; a `text_list` is never null, and `json` may be any of it. */
  readonly type: ColumnType;
  readonly description: string;
  /** Over the table of the dataset, which is called `fact` there. */
  readonly sql: string;
  /** What those see masked who may not see personal data. */
  readonly pii: 'TEXT' | null;
}

/** Rows that leave the graph as they are: by exports, by OData and by SQL views. */
export interface Dataset {
  readonly name: string;
  readonly description: string;
  /** Who reads it holds all of these. */
  readonly scopes: readonly string[];
  /** Of the schema of insights: goes behind FROM, as `fact`. */
  readonly table: string;
  /** Names of the columns that tell a row from all others of the dataset. */
  readonly key: readonly string[];
  /** Name of the column with the key of the brand. */
  readonly brand: string;
  /** Name of the column with the time by which rows are looked for; null where they have none. */
  readonly time: string | null;
  readonly columns: readonly DatasetColumn[];
}

type MakeColumn = (name: string, description: string, sql?: string) => DatasetColumn;

/** A column of a type; that of the table of the same name where no SQL is given. */
const ofType =
  (type: ColumnType): MakeColumn =>
  (name, description, sql = `fact.${name}`) => ({ name, type, description, sql, pii: null });

export const id = ofType('id');
export const text = ofType('text');
export const integer = ofType('integer');
export const float = ofType('float');
export const boolean = ofType('boolean');
export const instant = ofType('instant');
export const textList = ofType('text_list');
export const json = ofType('json');

/** Words of a customer. */
export function words(name: string, description: string, sql: string): DatasetColumn {
  return { name, type: 'text', description, sql, pii: 'TEXT' };
}
