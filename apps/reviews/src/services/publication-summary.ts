import type {
  DelayRow,
  MediationRow,
  RejectionRow,
  Tone,
} from '../repositories/publication-figures.ts';
import { reasonOf, type RejectionReason } from './rejection-reasons.ts';

/** From submission to publication. */
export interface DelaySummary {
  readonly n: number;
  /** Null when there is none. */
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

/** How much longer negative reviews wait than positive ones, by their medians. */
export interface PublicationBias {
  readonly seconds: number;
  readonly isReported: boolean;
}

export interface PublicationSummary {
  readonly delay: DelaySummary;
  readonly positiveDelay: DelaySummary;
  readonly neutralDelay: DelaySummary;
  readonly negativeDelay: DelaySummary;
  /** Null when there is nothing to compare. */
  readonly bias: PublicationBias | null;
  readonly rejections: readonly { readonly reason: RejectionReason; readonly n: number }[];
  readonly mediations: {
    readonly n: number;
    readonly succeeded: number;
    readonly rate: number | null;
  };
  readonly replies: ReplySummary;
}

/** How those that became public were answered. */
export interface ReplySummary {
  readonly n: number;
  readonly replied: number;
  readonly rate: number | null;
  readonly withinSevenDays: number;
  /** Of the replies. */
  readonly withinSevenDaysRate: number | null;
}

/** A publisher looks each second, and may come late: what is below is no bias. */
const TOLERANCE_SECONDS = 60;

/** Puts together what the rows of one request tell. */
export function summaryOf(
  delays: readonly DelayRow[],
  rejections: readonly RejectionRow[],
  mediation: MediationRow | undefined,
): PublicationSummary {
  const positiveDelay = delayOf(delays, 'POSITIVE');
  const negativeDelay = delayOf(delays, 'NEGATIVE');
  return {
    delay: delayOf(delays, 'ALL'),
    positiveDelay,
    neutralDelay: delayOf(delays, 'NEUTRAL'),
    negativeDelay,
    bias: biasOf(positiveDelay, negativeDelay),
    rejections: rejections
      .map(({ reason, n }) => ({ reason: reasonOf(reason), n }))
      .toSorted((one, other) => other.n - one.n || (one.reason < other.reason ? -1 : 1)),
    mediations: mediationsOf(mediation),
    replies: repliesOf(rowOf(delays, 'ALL')),
  };
}

function rowOf(rows: readonly DelayRow[], wanted: Tone): DelayRow | undefined {
  return rows.find(({ tone }) => tone === wanted);
}

function delayOf(rows: readonly DelayRow[], wanted: Tone): DelaySummary {
  const row = rowOf(rows, wanted);
  return {
    n: row?.n ?? 0,
    medianSeconds: row?.medianSeconds ?? null,
    p90Seconds: row?.p90Seconds ?? null,
  };
}

function biasOf(
  { medianSeconds: positive }: DelaySummary,
  { medianSeconds: negative }: DelaySummary,
): PublicationBias | null {
  if (positive === null || negative === null) return null;
  const seconds = negative - positive;
  return { seconds, isReported: seconds > TOLERANCE_SECONDS };
}

function mediationsOf(row: MediationRow | undefined): PublicationSummary['mediations'] {
  const { n = 0, succeeded = 0 } = row ?? {};
  return { n, succeeded, rate: rateOf(succeeded, n) };
}

function repliesOf(row: DelayRow | undefined): ReplySummary {
  const { n = 0, replied = 0, repliedWithinSevenDays: withinSevenDays = 0 } = row ?? {};
  return {
    n,
    replied,
    rate: rateOf(replied, n),
    withinSevenDays,
    withinSevenDaysRate: rateOf(withinSevenDays, replied),
  };
}

function rateOf(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}
