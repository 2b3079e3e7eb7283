import type { Correlation, Interval } from '@cx/driver-analysis';

import type { AnsweredQuestion } from '../repositories/survey-answers.ts';
import { FEWEST_FOR_R, type RankedDrivers } from './statistics-tasks.ts';

/** Why there is no figure. */
export type NoFigureReason =
  | 'TOO_FEW'
  | 'NO_VARIATION'
  | 'CONTRADICTION'
  | 'NOTHING_FOUND'
  | 'MIXED_SCALES'
  | 'NAMED_BY_ALL';

export interface StudiedDriver {
  readonly rank: number | null;
  readonly question: string;
  readonly construct: string;
  readonly touchpoint: string | null;
  readonly n: number;
  readonly r: number | null;
  readonly interval: Interval | null;
  readonly share: number | null;
  readonly gapToNext: { readonly difference: number; readonly interval: Interval | null } | null;
  readonly reason: NoFigureReason | null;
}

export interface StudiedDrivers {
  readonly n: number;
  readonly drivers: readonly StudiedDriver[];
  readonly explained: number | null;
  readonly reason: NoFigureReason | null;
}

export interface ComparedDriver {
  readonly question: string;
  readonly n: number;
  readonly r: number | null;
  readonly interval: Interval | null;
  readonly reason: NoFigureReason | null;
}

export function studied(
  found: RankedDrivers,
  questions: readonly AnsweredQuestion[],
): StudiedDrivers {
  const { n, explained, ranked, unranked } = found;
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const describe = (
    name: string,
  ): Pick<StudiedDriver, 'question' | 'construct' | 'touchpoint'> => ({
    question: name,
    construct: byKey.get(name)?.construct ?? 'OTHER',
    touchpoint: byKey.get(name)?.touchpoint ?? null,
  });
  return {
    n,
    explained,
    reason: explained === null ? reasonOf(found) : null,
    drivers: [
      ...ranked.map(({ name, r, rank, ...figures }) => ({
        ...describe(name),
        rank: r === null ? null : rank,
        n: figures.n,
        r,
        interval: figures.interval,
        share: figures.share,
        gapToNext: figures.gapToNext,
        reason: r === null ? ('NO_VARIATION' as const) : null,
      })),
      ...unranked.map(({ name, n: few }) => ({
        ...describe(name),
        n: few,
        ...NOTHING,
        reason: 'TOO_FEW' as const,
      })),
    ],
  };
}

const NOTHING = { rank: null, r: null, interval: null, share: null, gapToNext: null };

function reasonOf({ n, ranked, unranked }: RankedDrivers): NoFigureReason {
  if (ranked.some(({ r }) => r !== null)) return 'CONTRADICTION';
  if (ranked.length > 0) return 'NO_VARIATION';
  return n === 0 || unranked.length === 0 ? 'NOTHING_FOUND' : 'TOO_FEW';
}

export function compared(question: string, { n, r, interval }: Correlation): ComparedDriver {
  if (n === 0) return { question, n, r: null, interval: null, reason: 'NOTHING_FOUND' };
  if (n < FEWEST_FOR_R) return { question, n, r: null, interval: null, reason: 'TOO_FEW' };
  return { question, n, r, interval, reason: r === null ? 'NO_VARIATION' : null };
}
