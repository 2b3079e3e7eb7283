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
  /** What is asked first: one row of texts. */
  readonly head: Query;
  readonly rows: RowsQuery;
  readonly compression: Compression | null;
}

export interface Query {
  readonly text: string;
  readonly values: readonly string[];
}

export type RowsQuery =
  /** Whose text goes out as Postgres writes it. */
  | { readonly kind: 'copy'; readonly text: string }
  | {
      readonly kind: 'encoded';
      readonly query: Query;
      readonly columns: readonly Column[];
      readonly format: TableFormat;
    };

/** The first row that a reading answered; nulls as they are. */
export type Head = Readonly<Record<string, string | null>>;

/** What a reader is told: to go on with the rows, of which it sends a piece each time. */
export type ToReader = 'more';

export type FromReader =
  | { readonly type: 'head'; readonly head: Head }
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly rows: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
