/** One record of an input, before any of it is understood. */
export interface SourceRecord {
  /** Line where it begins, from 1; in a JSON array its place in the array. */
  readonly line: number;
  /** In the order of {@link RecordSource.column}. A value that is missing is empty. */
  readonly cells: readonly string[];
  /** The whole of it, for a report. */
  readonly content: unknown;
  /** Why it cannot be read; null when it can. */
  readonly problem: string | null;
}

/** The records of one file or stream, one after the other, in constant memory. */
export interface RecordSource {
  /** Those that exist, where the input names them beforehand. */
  readonly columns: readonly string[] | null;
  /** The place of a column in a record's cells; null when there is no such column. */
  column(name: string): number | null;
  /** Which part of the input has been read, 0 to 1; null where its size is not known. */
  fractionRead(): number | null;
  /**
   * The records, as many at a time as the input brings: a promise for each would cost more than reading
   * it. To be called once.
   *
   * @throws SourceError where nothing beyond can be read
   */
  chunks(): AsyncIterable<readonly SourceRecord[]>;
}
