/** What one export may be, and how many there may be at a time. */
export interface RowLimits {
  readonly mostRows: number;
  readonly mostBytes: number;
  /** In this process. */
  readonly mostAtOnce: number;
  readonly timeoutMs: number;
}

export const DEFAULT_ROW_LIMITS: RowLimits = {
  mostRows: 5_000_000,
  mostBytes: 4 * 1024 ** 3,
  mostAtOnce: 4,
  timeoutMs: 10 * 60_000,
};
