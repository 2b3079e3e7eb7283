/** What becomes of the tables of a subgraph when a customer is erased: of every text in every one of them. */
export interface ErasurePlan {
  /** The subgraph, by which the receipt names it. */
  readonly domain: string;
  /** In the order in which they are redacted. */
  readonly tables: Readonly<Record<string, TableErasure>>;
  /** What is done before, while rows still hold what they held: SQL with the customers' ids as `$1`. */
  readonly before?: readonly string[];
  /** Names of the fields whose texts stay in events: those of closed lists. All other texts are emptied. */
  readonly keptInEvents: readonly string[];
  /** What grows old: rows with an id and a brand; what hangs on them does so with them. */
  readonly retention?: Retention;
}

export interface Retention {
  readonly table: string;
  /** The column with the time from which a row's age counts. */
  readonly since: string;
  /** SQL over the row that is true while it must be kept whatever its age. */
  readonly isHeld?: string;
}

/** Rows of customers with what becomes of their columns; or rows that tell of no customer, and why. */
export type TableErasure = CustomersRows | { readonly tellsOfNobody: string };

export interface CustomersRows {
  /** The column with the id of the customer, or the one with the id of a row of another table of the plan. */
  readonly of:
    | {
        readonly customer: string;
        /** Where a row tells of two. */
        readonly orCustomer?: string;
      }
    | { readonly parent: string; readonly by: string };
  /** Every column that holds a text, a list of texts or JSON, by its name. */
  readonly columns: Readonly<Record<string, ColumnErasure>>;
  /** Nothing of a row is left. */
  readonly isRemoved?: boolean;
}

/** SQL of what stands in the place of what was there, or why it says nothing of a person. */
export type ColumnErasure =
  | {
      readonly becomes: (column: string) => string;
      /** Leads to the row at its source: needed to find it again as long as the person is not erased. */
      readonly isName?: boolean;
    }
  | { readonly isNotPersonal: string };

/** Nothing is left. */
export const cut: ColumnErasure = { becomes: () => 'NULL' };

/** An empty text is left, where there must be one. */
export const emptied: ColumnErasure = { becomes: () => `''` };

/** What led to the row where it came from; a value that is unique and leads nowhere stands for it. */
export const renamed: ColumnErasure = { becomes: () => `'erased:' || id`, isName: true };

/** Any other value. @param sql over the columns of the row */
export function replacedBy(sql: string): ColumnErasure {
  return { becomes: () => sql };
}

/** JSON keeps its form and its numbers; its texts are emptied, but for ids, instants and these fields. */
export function emptiedJson(...keptFields: readonly string[]): ColumnErasure {
  return { becomes: (column) => `redacted_json(${column}, '{${keptFields.join(',')}}')` };
}

/** @param because a sentence: it is read by whoever asks what is left of a person */
export function notPersonal(
  because: string,
  ...columns: readonly string[]
): Record<string, ColumnErasure> {
  return Object.fromEntries(columns.map((column) => [column, { isNotPersonal: because }]));
}
