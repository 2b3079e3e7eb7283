import type { Column, Driver, Interval } from '@cx/driver-analysis';
import { BadUserInput } from '@cx/subgraph';

import type {
  AnsweredQuestion,
  AnswersRequest,
  SampledAnswers,
  SegmentKey,
  SurveyAnswerRepository,
} from '../repositories/survey-answers.ts';
import { compared, type ComparedDriver, studied, type StudiedDrivers } from './driver-figures.ts';
import { findOutcome, type OutcomeRequest } from './explained-outcome.ts';
import { FEWEST_FOR_R } from './statistics-tasks.ts';
import type { Statistics } from './statistics.ts';

export interface StudyRequest extends OutcomeRequest {
  readonly method: 'PEARSON' | 'SPEARMAN';
}

export interface ImportanceRequest extends StudyRequest {
  /** Null for all that may explain it. */
  readonly drivers: readonly string[] | null;
  readonly segmentBy: SegmentKey | null;
}

export interface ComparisonRequest extends StudyRequest {
  readonly a: string;
  readonly b: string;
  readonly segment: { readonly by: SegmentKey; readonly is: string } | null;
}

export interface Importance extends StudiedDrivers {
  readonly survey: string;
  readonly outcome: string | null;
  readonly method: StudyRequest['method'];
  readonly sampledFrom: number | null;
  readonly segments: readonly (StudiedDrivers & { readonly segment: string })[];
}

export interface Comparison {
  readonly outcome: string | null;
  readonly n: number;
  readonly sampledFrom: number | null;
  readonly a: ComparedDriver;
  readonly b: ComparedDriver;
  readonly difference: number | null;
  readonly interval: Interval | null;
}

/** What goes with the outcome of a survey. Null when nobody has answered such a survey. */
export interface DriverStudy {
  importance(request: ImportanceRequest): Promise<Importance | null>;
  compare(request: ComparisonRequest): Promise<Comparison | null>;
}

/** The standard error of r is 0.014 then. */
const MOST_RESPONDENTS = 5000;

const MOST_DRIVERS = 40;

const MOST_SEGMENTS = 100;

const CONSTRUCTS = ['SATISFACTION', 'EFFORT', 'TRUST', 'PREFERENCE'];

export function createDriverStudy(
  answers: SurveyAnswerRepository,
  statistics: Statistics,
): DriverStudy {
  /** Null when nobody answered the survey; without an outcome when nobody was asked for a recommendation. */
  async function sampleOf(
    request: StudyRequest,
    wanted: Pick<AnswersRequest, 'questions' | 'segmentBy' | 'segment'>,
  ): Promise<(SampledAnswers & { readonly outcome: string | null }) | null> {
    const explained = await findOutcome(answers, request);
    if (explained === null) return null;
    const { survey, range } = request;
    const { outcome } = explained;
    if (outcome === null) return { outcome, total: 0, segments: [], questions: [] };
    const sampled = await answers.sample({
      ...wanted,
      survey,
      outcome,
      range,
      constructs: CONSTRUCTS,
      mostRespondents: MOST_RESPONDENTS,
      // One more than may be, and the outcome.
      mostQuestions: MOST_DRIVERS + 2,
    });
    return { outcome, ...sampled };
  }

  return {
    importance: (request) =>
      statistics.inTurn(async (reckoner) => {
        const { survey, method, segmentBy, drivers: wanted } = request;
        verifyCount(wanted?.length ?? 0);
        const found = await sampleOf(request, { questions: wanted, segmentBy, segment: null });
        if (found === null) return null;
        const { outcome, questions, segments } = found;
        const explaining = questions.filter(({ key }) => key !== outcome);
        verifyCount(explaining.length);
        verifySegments(segments);
        const drivers = explaining.map((question) => driverOf(question, segments.length));
        const { overall, segments: theirs } = await reckoner.rank({
          method,
          outcome: columnOf(questions, outcome, segments.length),
          drivers,
          segments: segmentBy === null ? null : segments,
        });
        return {
          survey,
          outcome,
          method,
          sampledFrom: sampledFrom(found),
          ...studied(overall, explaining),
          segments: theirs.map(({ segment, ...ranked }) => ({
            segment,
            ...studied(ranked, explaining),
          })),
        };
      }),

    compare: (request) =>
      statistics.inTurn(async (reckoner) => {
        const { a, b, method, segment } = request;
        const found = await sampleOf(request, {
          questions: [a, b],
          segmentBy: segment?.by ?? null,
          segment: segment?.is ?? null,
        });
        if (found === null) return null;
        const { outcome, questions, segments } = found;
        verifyDifferent([a, b, outcome]);
        const rows = segments.length;
        const { first, second, difference, interval } = await reckoner.compare({
          method,
          outcome: columnOf(questions, outcome, rows),
          first: { name: a, values: columnOf(questions, a, rows) },
          second: { name: b, values: columnOf(questions, b, rows) },
        });
        const isEnough = Math.min(first.n, second.n) >= FEWEST_FOR_R;
        return {
          outcome,
          n: rows,
          sampledFrom: sampledFrom(found),
          a: compared(a, first),
          b: compared(b, second),
          difference: isEnough ? difference : null,
          interval: isEnough ? interval : null,
        };
      }),
  };
}

function driverOf({ key, places, values }: AnsweredQuestion, rows: number): Driver {
  const column = Array.from<number | null>({ length: rows }).fill(null);
  for (const [at, place] of places.entries()) column[place] = values[at] ?? null;
  return { name: key, values: column };
}

function columnOf(
  questions: readonly AnsweredQuestion[],
  wanted: string | null,
  rows: number,
): Column {
  const question = questions.find(({ key }) => key === wanted);
  const none = { key: '', construct: '', touchpoint: null, places: [], values: [] };
  return driverOf(question ?? none, rows).values;
}

const sampledFrom = ({ total, segments }: SampledAnswers): number | null =>
  total > segments.length ? total : null;

function verifyCount(drivers: number): void {
  if (drivers <= MOST_DRIVERS) return;
  throw new BadUserInput(
    `These are more than ${MOST_DRIVERS} questions, which is the most that is weighed at once: name fewer in drivers.`,
  );
}

function verifySegments(segments: readonly (string | null)[]): void {
  const count = new Set(segments).size;
  if (count <= MOST_SEGMENTS) return;
  throw new BadUserInput(
    `These respondents fall into ${count} segments, and ${MOST_SEGMENTS} is the most that is told apart: segment by something else.`,
  );
}

function verifyDifferent(questions: readonly (string | null)[]): void {
  if (new Set(questions).size === questions.length) return;
  throw new BadUserInput(
    'Compare two different questions, and neither with itself: change a, b or outcome.',
  );
}
