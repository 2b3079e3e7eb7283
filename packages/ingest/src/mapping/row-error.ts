/** One record cannot be imported: which cell is wrong, and why. */
export class RowError extends Error {
  override readonly name = 'RowError';
  readonly column: string | null;

  constructor(column: string | null, reason: string) {
    super(reason);
    this.column = column;
  }
}
