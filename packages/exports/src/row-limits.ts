import { z } from 'zod';

/** What one export may be, and how many there may be at a time. */
export interface RowLimits {
  readonly mostRows: number;
  readonly mostBytes: number;
  /** In this process. */
  readonly mostAtOnce: number;
  readonly timeoutMs: number;
}

const count = z.coerce.number().int().positive();

/** The settings of what exports may be: the same for insights of its own and for the all-in-one start. */
export const rowSettings = {
  EXPORT_MAX_ROWS: count.default(5_000_000),
  EXPORT_MAX_BYTES: count.default(4 * 1024 ** 3),
  EXPORTS_AT_ONCE: count.default(4),
} as const;

const Settings = z.object(rowSettings);

export function rowLimitsOf(settings: z.output<typeof Settings>): RowLimits {
  return {
    mostRows: settings.EXPORT_MAX_ROWS,
    mostBytes: settings.EXPORT_MAX_BYTES,
    mostAtOnce: settings.EXPORTS_AT_ONCE,
    timeoutMs: 10 * 60_000,
  };
}

export const DEFAULT_ROW_LIMITS = rowLimitsOf(Settings.parse({}));
