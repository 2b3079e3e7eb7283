import type { Readable } from 'node:stream';

import type { Principal } from '@cx/principals';

/** What a subgraph gives out beside GraphQL: rows, as files and as feeds. */
export interface RowService {
  answer(request: RowRequest): Promise<RowAnswer>;
}

export interface RowRequest {
  readonly principal: Principal;
  /** What is asked for, without a slash in front: `export/tickets.csv`. */
  readonly path: string;
  /** Behind the question mark. */
  readonly query: string;
  /** The public address that the path is under, for links to the next page. */
  readonly base: string;
  /** Columns that the caller's contract does not show, as `tickets.team`. */
  readonly hidden: readonly string[];
  readonly acceptEncoding?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  /** Aborted when nobody waits for the rows any more. */
  readonly gone?: AbortSignal;
}

export interface RowAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** How many rows the body will have: known before the first of them is read. */
  readonly rows: number;
  /** Null where there is nothing to tell beside the headers. Destroyed, it stops the work behind it. */
  readonly body: Readable | string | null;
  /** How many rows the body had; null before it has ended, and when it was cut. */
  sent(): number | null;
}
