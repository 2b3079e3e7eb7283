import type { Reads } from '@cx/database';

/** The whole state of what is measured of one subject: what an event `<kind>.measured` tells. */
export interface Measured {
  /** Null where the subject has no id of its own, as a brand. */
  readonly subjectId: string | null;
  readonly brandId: string | null;
  readonly customerId: string | null;
  readonly occurredAt: Date;
  readonly payload: object;
}

/**
 * Measures subjects of one kind, up to 500 at once, by a handful of statements. An id that is not there any more
 * has no row.
 *
 * @param reads of the transaction that tells of it: sees the rows of all brands
 */
export type Measure = (reads: Reads, ids: readonly string[]) => Promise<readonly Measured[]>;

/** How subjects are measured, by their kind, such as `ticket`. */
export type MeasuredKinds = Readonly<Record<string, Measure>>;
