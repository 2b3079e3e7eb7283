import type { Column, Compression, TableFormat } from '@cx/tabular';

/** One look at the database, by a thread of its own. All of it is of one moment. */
export interface Reading {
  readonly url: string;
  /** Whose rows it sees, as an array of Postgres. */
  readonly brands: string;
  /** Until the last row is read. */
  readonly timeoutMs: number;
  /** More than this is not sent: what follows is cut. */
  readonly mostBytes: number;
  /** SQL of what is asked first: one row of texts. */
  readonly head: string;
  readonly rows: RowsQuery;
  readonly compression: Compression | null;
}

export interface RowsQuery {
  /** SQL of rows with these columns. */
  readonly text: string;
  readonly columns: readonly Column[];
  readonly format: TableFormat;
  readonly neutralise: boolean;
}

/** The first row that a reading answered; nulls as they are. */
export type Head = Readonly<Record<string, string | null>>;

/** What a reader is told: to go on with the rows, of which it sends a piece each time. */
export type ToReader = 'more';

export type FromReader =
  | { readonly type: 'head'; readonly head: Head }
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly rows: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
