/** What became of the records of an input. */
export interface ImportSummary {
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Records whose key an earlier one of the same input had: they count for nothing. */
  readonly duplicates: number;
  readonly rejected: number;
  /** Records that an earlier run of the same import had done. */
  readonly resumed: number;
}

export const NOTHING_DONE: ImportSummary = {
  read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  rejected: 0,
  resumed: 0,
};
